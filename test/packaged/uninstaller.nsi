# The smallest script that takes build/installer.nsh in as electron-builder's does, so that a compiler reads it.
Unicode true
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
Name Sidetone
OutFile "${OUT_FILE}"
!define APP_ID app.sidetone.desktop
!define PRODUCT_FILENAME Sidetone
!define APP_EXECUTABLE_FILENAME Sidetone.exe
!macro _isUpdated _a _b _t _f
  StrCmp $0 "--updated" `${_t}` `${_f}`
!macroend
!define isUpdated `"" isUpdated ""`
Var installMode
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE German
!insertmacro MUI_LANGUAGE Arabic
!include "${INSTALLER_INCLUDE}"
!insertmacro customHeader
Section install
  StrCpy $installMode all
  WriteUninstaller $INSTDIR\uninstall.exe
SectionEnd
Section un.install
  StrCpy $installMode all
  !insertmacro customUnInstall
SectionEnd

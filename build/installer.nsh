# What electron-builder's uninstaller leaves behind. Included into its script; the names in it are its own.
# Passwords and calls always go, silently too. Settings go where the user says so, or with `--delete-app-data`.

!macro customHeader
  LangString removeSettings ${LANG_ENGLISH} "Passwords and recent calls are removed. Remove your settings and logs too?"
  LangString removeSettings ${LANG_GERMAN} "Passwörter und letzte Anrufe werden entfernt. Auch Ihre Einstellungen und Protokolle entfernen?"
  LangString removeSettings ${LANG_ARABIC} "ستُزال كلمات المرور والمكالمات الأخيرة. هل تريد إزالة إعداداتك وسجلاتك أيضًا؟"
!macroend

# The folder of one user; `Local State` holds the key that the passwords and calls are encrypted with.
!macro removeSecretsIn FOLDER
  Delete "${FOLDER}\secrets.json"
  RMDir /r "${FOLDER}\history"
  Delete "${FOLDER}\Local State"
!macroend

# A link of this kind leads to this program only if Sidetone was told to open such links.
!macro giveUpLinks SCHEME
  ReadRegStr $R1 HKCU "Software\Classes\${SCHEME}\shell\open\command" ""
  ${if} $R1 == '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
    DeleteRegKey HKCU "Software\Classes\${SCHEME}"
  ${endif}
!macroend

!macro customUnInstall
  # The uninstaller runs within every update as well.
  ${ifNot} ${isUpdated}
    SetShellVarContext current
    !insertmacro removeSecretsIn "$APPDATA\${PRODUCT_FILENAME}"
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(removeSettings)" /SD IDNO IDNO settingsStay
    RMDir /r "$APPDATA\${PRODUCT_FILENAME}"
    settingsStay:

    # Who starts it at log-in is known by the app's own id.
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "${APP_ID}"
    !insertmacro giveUpLinks "tel"
    !insertmacro giveUpLinks "callto"
    !insertmacro giveUpLinks "sip"
    !insertmacro giveUpLinks "sips"
    !insertmacro giveUpLinks "sidetone"

    # Installed for everybody, it is removed for everybody: each profile of this computer.
    ${if} $installMode == "all"
      StrCpy $R0 0
      nextProfile:
        EnumRegKey $R1 HKLM "SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList" $R0
        StrCmp $R1 "" profilesDone
        IntOp $R0 $R0 + 1
        ReadRegStr $R2 HKLM "SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList\$R1" "ProfileImagePath"
        ExpandEnvStrings $R2 $R2
        StrCmp $R2 "" nextProfile
        !insertmacro removeSecretsIn "$R2\AppData\Roaming\${PRODUCT_FILENAME}"
        Goto nextProfile
      profilesDone:
      SetShellVarContext all
    ${endif}
  ${endif}
!macroend

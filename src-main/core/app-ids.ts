/** What Windows knows the app by: notifications, jump list, start at log-in. `appId` of electron-builder.yml. */
export const appUserModelId = 'app.sidetone.desktop';

/**
 * The file that tells a Linux desktop of the app; `desktopName` of package.json. Portals take the app's id from its
 * name, and only a name with dots in it is one (Desktop Entry Specification, "File naming").
 */
export const desktopFile = 'app.sidetone.Sidetone.desktop';

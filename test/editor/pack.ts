import { packVsix } from './vsix.ts';

/** `npm run package`: packages the extension and says where it is. */
packVsix().then(
  (file) => {
    console.log(`Packaged: ${file}\nInstall it with: code --install-extension ${file}`);
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);

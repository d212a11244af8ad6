import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../casebook/folder.ts';

/** The package of Casebook that a content repository depends on. */
export interface Origin {
  /** npm's package specifier: an address, a file or a version. */
  spec: string;
  /** The repository on GitHub whose workflows are called, as OWNER/NAME, and the tag or commit. */
  generator: { name: string; ref: string };
}

/** The owner of a Casebook on GitHub, where nobody has said who that is. */
export const someOwner = 'YOUR-ORGANISATION';

/** The folder of the records in the repository. */
export const contentName = 'content';

const templates = join(projectRoot, 'docs/templates/repository');
const github = join(projectRoot, '.github');

/** The workflows that call those of Casebook. */
const callers = ['check.yml', 'comment.yml', 'deploy.yml'];

/**
 * What a repository of content has beside its records, by path: what tells contributors and editors how, and what
 * checks, comments on and publishes changes on GitHub. `commands` become scripts of its package.json.
 */
export function repositoryFiles(
  about: { id: string; title: string; licence: string },
  { spec, generator }: Origin,
  commands: readonly string[],
): Map<string, string> {
  const isPlaceholder = generator.name.startsWith(`${someOwner}/`);
  const words: Record<string, string> = {
    title: about.title,
    licence: about.licence,
    spec,
    generator: `${generator.name}@${generator.ref}`,
    generatorName: generator.name,
    generatorRef: generator.ref,
    placeholder: isPlaceholder ? ` (\`${someOwner}\` stands for whoever has it)` : '',
  };
  const files = new Map<string, string>();
  for (const name of readdirSync(templates)) {
    const path = name.startsWith('git') ? `.${name}` : name;
    const text = readFileSync(join(templates, name), 'utf8');
    files.set(
      path,
      text.replace(/\{\{(\w+)\}\}/g, (_, word: string) => words[word] ?? ''),
    );
  }
  files.set('package.json', packageOf(about.id, spec, commands));
  for (const name of readdirSync(join(projectRoot, '.vscode')))
    if (name.endsWith('.json'))
      files.set(`.vscode/${name}`, readFileSync(join(projectRoot, '.vscode', name), 'utf8'));
  for (const name of readdirSync(join(github, 'ISSUE_TEMPLATE')))
    files.set(
      `.github/ISSUE_TEMPLATE/${name}`,
      readFileSync(join(github, 'ISSUE_TEMPLATE', name), 'utf8'),
    );
  files.set(
    '.github/pull_request_template.md',
    readFileSync(join(github, 'pull_request_template.md'), 'utf8').replace(
      'src/content',
      contentName,
    ),
  );
  for (const name of callers)
    files.set(
      `.github/workflows/${name}`,
      calling(readFileSync(join(github, 'workflows', name), 'utf8'), generator),
    );
  return files;
}

function packageOf(id: string, spec: string, commands: readonly string[]): string {
  const data = {
    name: id,
    private: true,
    type: 'module',
    engines: { node: '>=22.18' },
    scripts: Object.fromEntries(commands.map((name) => [name, `casebook ${name}`])),
    dependencies: { casebook: spec },
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** A workflow of this repository that calls another one of it, as a repository of its own calls the same. */
function calling(workflow: string, { name, ref }: Origin['generator']): string {
  return workflow.replaceAll(
    /uses: \.\/(\.github\/workflows\/[\w-]+\.yml)/g,
    (_, path: string) => `uses: ${name}/${path}@${ref}`,
  );
}

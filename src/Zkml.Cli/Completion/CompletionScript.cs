namespace Zkml.Cli.Completion;

/// <summary>The scripts by which shells ask <c>zkml complete</c>. Where it has nothing to say, the shell completes files.</summary>
internal static class CompletionScript
{
    private const string Bash = """
        _zkml() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(zkml complete --position "$COMP_POINT" -- "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _zkml zkml
        """;

    private const string Zsh = """
        _zkml() {
            local line="${(j: :)words[1,CURRENT]}"
            local -a found
            found=("${(@f)$(zkml complete --position ${#line} -- "$line" 2>/dev/null)}")
            if [[ -n "${found[1]}" ]]; then
                compadd -a found
            else
                _files
            fi
        }
        compdef _zkml zkml
        """;

    private const string Fish = """
        complete --command zkml --arguments '(zkml complete -- (commandline --cut-at-cursor | string collect) 2>/dev/null)'
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName zkml -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            zkml complete --position $cursorPosition -- "$commandAst" 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    /// <summary>The script of a shell.</summary>
    public static string For(Shell shell) => shell switch
    {
        Shell.Bash => Bash,
        Shell.Zsh => Zsh,
        Shell.Fish => Fish,
        Shell.Powershell => PowerShell,
        _ => throw new NotSupportedException(shell.ToString()),
    };
}

namespace Zkml.Cli.Completion;

/// <summary>A shell whose command lines can be completed.</summary>
internal enum Shell
{
    /// <summary>The GNU shell.</summary>
    Bash,

    /// <summary>The Z shell.</summary>
    Zsh,

    /// <summary>The friendly shell.</summary>
    Fish,

    /// <summary>PowerShell, on any system.</summary>
    Powershell,
}

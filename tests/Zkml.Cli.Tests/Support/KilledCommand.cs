namespace Zkml.Cli.Tests.Support;

/// <summary>A command line that a test ends before its time.</summary>
/// <param name="Arguments">The command and what follows it.</param>
/// <param name="Folder">Where it writes; nothing else is there.</param>
internal sealed record KilledCommand(string[] Arguments, string Folder)
{
    /// <summary>How long it takes when nobody ends it.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>What it writes then, by path below the folder.</summary>
    public Dictionary<string, string> Files { get; init; } = [];
}

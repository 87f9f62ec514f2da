using System.CommandLine;

namespace Zkml.Cli.Arguments;

/// <summary>The argument DIR: a transpiled program.</summary>
internal static class DirectoryArgument
{
    /// <summary>Makes it.</summary>
    public static Argument<string> Create() => new("DIR") { Description = "A directory written by 'zkml transpile' or 'zkml mnist'" };
}

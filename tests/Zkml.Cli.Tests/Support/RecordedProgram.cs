using System.Runtime.Versioning;

namespace Zkml.Cli.Tests.Support;

/// <summary>
/// Stands before a real program, writes down what every user of the machine can see of it, and becomes it: the command line, the environment, and who may read the folder that it was started in.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal sealed class RecordedProgram
{
    private readonly string _log;

    /// <param name="folder">Where the script and its record are.</param>
    /// <param name="real">The program.</param>
    public RecordedProgram(string folder, string real)
    {
        (Path, _log) = (System.IO.Path.Combine(folder, "recorded"), System.IO.Path.Combine(folder, "recorded.log"));
        File.WriteAllText(Path, $"""
            #!/bin/bash
            {"{"} tr '\0' '\n' < /proc/$$/cmdline; tr '\0' '\n' < /proc/$$/environ; stat -c 'started in a folder of mode %a' .; {"}"} >> '{_log}'
            exec '{real}' "$@"
            """);
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The script.</summary>
    public string Path { get; }

    /// <summary>What could be seen of all its runs.</summary>
    public string Seen => File.ReadAllText(_log);
}

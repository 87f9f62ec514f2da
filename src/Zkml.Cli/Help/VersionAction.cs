using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Zkml.Cli.Help;

/// <summary>Prints this assembly's version: the library's own would name the process's entry assembly, a test runner for instance.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <summary>The version, without what the build adds behind a plus sign.</summary>
    public static string Version { get; } =
        typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Version);
        return 0;
    }
}

using System.Collections.Immutable;
using Zkml.Host.Cargo;

namespace Zkml.SnarkVm.Engines.Native;

/// <summary>The native engine for Aleo functions: where it is, how it is built and how to start it.</summary>
public static class NativeEngine
{
    /// <summary>The environment variable that names a built engine.</summary>
    public const string Variable = "ZKML_ENGINE";

    /// <summary>The command that installs it.</summary>
    public const string Installation = "zkml engine install --aleo";

    /// <summary>The program.</summary>
    public static CargoProgram Program { get; } = new("native engine for Aleo functions", "zkml-engine", new(typeof(NativeEngine).Assembly, "native"), "native", Variable, Installation);

    /// <summary>The command that starts it.</summary>
    public static EngineLaunch Launch(string path)
    {
        var environment = ImmutableDictionary<string, string>.Empty;
        return new(EngineKind.Native, path, [], OperatingSystem.IsWindows() ? environment : environment.Add("HOME", SnarkVmHome.DirectoryPath));
    }
}

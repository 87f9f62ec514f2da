using Zkml.Aleo.Counting;
using Zkml.Circuits;
using Zkml.Host.Files;
using Zkml.Research.Results;
using Zkml.Transpiling;

namespace Zkml.Research.Running;

/// <summary>Identifies the build of the compiler: rows from another build are measured again, from the stored trained model.</summary>
internal static class ToolVersion
{
    /// <summary>Hexadecimal digits that change with the code that lowers, emits, counts and measures.</summary>
    public static string Current { get; } = Sha256Hex.Of(string.Join(' ', new[] { typeof(Transpiler), typeof(Circuit), typeof(CircuitCounter), typeof(ExperimentFigures) }.Select(type => type.Module.ModuleVersionId)))[..12];
}

namespace Zkml.Aleo.Tests.Counting;

/// <summary>A test against measured verifying keys; skipped, and said so, where <c>ZKML_FACTS</c> names no file of them.</summary>
public sealed class FactWithMeasuredCircuitsAttribute : FactAttribute
{
    public FactWithMeasuredCircuitsAttribute() =>
        Skip = File.Exists(MeasuredCircuit.FilePath) ? null! : $"skipped: no {MeasuredCircuit.FileName} (ZKML_FACTS is not set)";
}

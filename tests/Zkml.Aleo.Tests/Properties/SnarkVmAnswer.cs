namespace Zkml.Aleo.Tests.Properties;

/// <summary>What snarkVM says of one program.</summary>
/// <param name="Outputs">The outputs, or null where it halts.</param>
/// <param name="Halt">Why it halts.</param>
/// <param name="Refusal">Why snarkVM does not take the program or an input.</param>
/// <param name="Circuit">The circuit, or null where it has none.</param>
internal sealed record SnarkVmAnswer(string[]? Outputs, string? Halt, string? Refusal, CircuitFigures? Circuit);

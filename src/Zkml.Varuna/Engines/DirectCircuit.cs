namespace Zkml.Varuna.Engines;

/// <summary>A constraint system and the program that computes its witness.</summary>
/// <param name="R1cs">An iden3 <c>.r1cs</c> file.</param>
/// <param name="WitnessProgram">A <c>circuit.witness</c> file.</param>
public sealed record DirectCircuit(ReadOnlyMemory<byte> R1cs, ReadOnlyMemory<byte> WitnessProgram);

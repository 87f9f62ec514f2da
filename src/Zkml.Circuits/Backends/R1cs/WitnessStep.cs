namespace Zkml.Circuits.Backends.R1cs;

/// <summary>One step of a <see cref="WitnessProgram"/>: computes wires from the constant one, the inputs and the wires of earlier steps.</summary>
public abstract record WitnessStep;

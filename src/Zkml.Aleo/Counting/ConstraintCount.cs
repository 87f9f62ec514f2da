namespace Zkml.Aleo.Counting;

/// <summary>The constraints of a circuit by part; the four parts add up to the total.</summary>
public readonly record struct ConstraintCount(long Body, long Inputs, long Outputs, long Fixed, long Total);

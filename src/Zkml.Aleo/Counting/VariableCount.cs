namespace Zkml.Aleo.Counting;

/// <summary>The variables of a circuit: the body's, all of them private, and the total with the padded public ones.</summary>
public readonly record struct VariableCount(long Body, long Total);

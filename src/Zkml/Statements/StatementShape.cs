using Zkml.Aleo.Syntax;
using Zkml.Lowering;

namespace Zkml.Statements;

/// <summary>Which public inputs a statement has.</summary>
/// <param name="Output">Class, logits or value.</param>
/// <param name="Outputs">How many outputs: 1 for a class or a value.</param>
/// <param name="HasCommitment">Whether the weights are private, and the commitment to them a public input.</param>
/// <param name="SampleWords">The words of the packed sample; 0 if the sample is private.</param>
public sealed record StatementShape(OutputKind Output, int Outputs, bool HasCommitment, int SampleWords)
{
    /// <summary>The maximum number of outputs: that of a model's classes.</summary>
    public const int MaximumOutputs = 1_024;

    /// <summary>The maximum number of words of a packed sample.</summary>
    public const int MaximumSampleWords = 65_536;

    /// <summary>The number of public inputs, outputs included, without the constant one: outputs, model hash, challenge, commitment, words.</summary>
    public int Count => Outputs + 2 + (HasCommitment ? 1 : 0) + SampleWords;

    /// <summary>Whether the sample is public.</summary>
    public Visibility Inputs => SampleWords > 0 ? Visibility.Public : Visibility.Private;
}

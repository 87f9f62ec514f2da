using System.Collections.Immutable;
using System.Numerics;

namespace Zkml.Statements;

/// <summary>
/// What a direct proof states about one sample, as its public inputs: the outputs, the model hash, the challenge, then where weights are private the commitment to them, then where the sample is public
/// its packed words.
/// </summary>
/// <param name="Outputs">The outputs as they leave the circuit: logits and values raised by the circuit's offset.</param>
/// <param name="Model">The model hash.</param>
/// <param name="Challenge">The challenge of this sample: see <see cref="Challenge.At"/>.</param>
/// <param name="Commitment">The commitment to private weights; null if weights are constants.</param>
/// <param name="Sample">The packed words of a public sample; empty if it is private.</param>
public sealed record DirectStatement(ImmutableArray<BigInteger> Outputs, ModelHash Model, BigInteger Challenge, BigInteger? Commitment, ImmutableArray<BigInteger> Sample)
{
    /// <summary>The public inputs in order, without the constant one, 32 bytes each.</summary>
    public byte[] ToBytes() => FieldBytes.Of([.. Outputs, .. Inputs]);

    /// <summary>The public inputs that are no outputs, in order.</summary>
    public IEnumerable<BigInteger> Inputs => [Model.Value, Challenge, .. Commitment is { } commitment ? [commitment] : Array.Empty<BigInteger>(), .. Sample];
}

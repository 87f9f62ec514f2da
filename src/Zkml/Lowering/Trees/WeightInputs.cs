using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Zkml.Circuits;
using Zkml.Circuits.Building;

namespace Zkml.Lowering.Trees;

/// <summary>Weights that enter the circuit as inputs, after those that carry the features. Every pattern of their bits is valid.</summary>
/// <param name="builder">Where they become inputs.</param>
/// <param name="firstSource">The <see cref="CircuitInput.Source"/> of the first.</param>
internal sealed class WeightInputs(CircuitBuilder builder, int firstSource)
{
    /// <summary>How many inputs carry a salt, after all weights.</summary>
    public const int SaltInputs = ModelLowering.SaltBytes / 2;

    private const int MaximumBits = 31;

    private readonly ImmutableArray<int>.Builder _inputs = ImmutableArray.CreateBuilder<int>();
    private readonly ImmutableArray<int>.Builder _values = ImmutableArray.CreateBuilder<int>();

    /// <summary>What the model's weights are, by their place after the first.</summary>
    public ImmutableArray<int> Values => _values.ToImmutable();

    /// <summary>The inputs, as values of the circuit.</summary>
    public ImmutableArray<int> Inputs => _inputs.ToImmutable();

    /// <summary>Adds a salt, in parts that inputs hold.</summary>
    public void AddSalt(ReadOnlySpan<byte> salt)
    {
        builder.BeginBlock("salt", "Keeps the commitment from being found by trying weights.");
        for (var i = 0; i < salt.Length; i += 2)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"salt{i / 2}"), 16, salt[i] | (salt[i + 1] << 8));
        }
    }

    /// <summary>A new input.</summary>
    /// <param name="name">An identifier.</param>
    /// <param name="bits">How many bits it has.</param>
    /// <param name="value">What the model has there.</param>
    /// <exception cref="ModelDoesNotFitException">It is wider than an input of the circuit.</exception>
    public int Add(string name, int bits, BigInteger value)
    {
        if (bits > MaximumBits)
        {
            throw new ModelDoesNotFitException($"weights: {name} needs {bits} bits, an input has {MaximumBits} at most; fewer decimals or narrower leaves would help");
        }

        _values.Add((int)value);
        var input = builder.Input(name, bits, firstSource + _values.Count - 1, isWeight: true);
        _inputs.Add(input);
        return input;
    }
}

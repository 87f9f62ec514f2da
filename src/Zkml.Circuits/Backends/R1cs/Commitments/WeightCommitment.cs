using System.Collections.Immutable;
using System.Numerics;
using Zkml.Aleo;
using Zkml.Aleo.Arithmetic;
using Zkml.Circuits.Backends.R1cs.Rows;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Backends.R1cs.Commitments;

/// <summary>
/// The commitment of a direct proof to private weights: Aleo's Poseidon over words that hold the weights and a salt, and nothing else. Binding, because which bits of which word hold which weight is part of
/// the circuit, and every weight is checked to be in its range; hiding, because the salt is too long to be guessed.
/// </summary>
public static class WeightCommitment
{
    /// <summary>The commitment to the weights of a circuit, a canonical element of the scalar field of BLS12-377.</summary>
    /// <param name="circuit">A circuit whose output commits to some of its inputs.</param>
    /// <param name="inputs">The value of each input of the circuit, in order.</param>
    /// <exception cref="ArgumentException">The circuit commits to nothing, or an input is outside of its range.</exception>
    public static BigInteger Of(Circuit circuit, IReadOnlyList<BigInteger> inputs)
    {
        if (circuit.Output.Committed.IsEmpty)
        {
            throw new ArgumentException("the circuit commits to no weights", nameof(circuit));
        }

        var words = Words(circuit);
        var elements = Array.ConvertAll(words, word => word.Aggregate(BigInteger.Zero, (sum, slot) =>
        {
            var (value, bits) = (inputs[slot.Input], circuit.Inputs[slot.Input].Bits);
            return value.Sign >= 0 && value.GetBitLength() <= bits
                ? sum + (value << slot.Offset)
                : throw new ArgumentException($"input {circuit.Inputs[slot.Input].Name} is {value}, expected an unsigned integer of {bits} bits", nameof(inputs));
        }));
        return Poseidon.OfRate(PoseidonRows.CheapestRate(elements.Length)).Hash(Array.ConvertAll(elements, FieldElement.From)).ToBigInteger();
    }

    /// <summary>Adds the rows that make the last of the bound public inputs the commitment.</summary>
    internal static void AddRows(SystemDraft draft, Circuit circuit, R1csOptions options)
    {
        // The model's hash and the challenge come before it.
        const int Before = 2;
        if (options.BoundInputs <= Before)
        {
            throw new ArgumentException($"{options.BoundInputs} bound public inputs, expected {Before + 1}: the last one is the commitment", nameof(options));
        }

        var words = Words(circuit).Select(word => word.Aggregate(new SumBuilder(), (sum, slot) => sum.Add(BigInteger.One << slot.Offset, draft.FirstPrivateInput + slot.Input)).ToSum()).ToArray();
        var hash = new PoseidonRows(draft, PoseidonRows.CheapestRate(words.Length)).Hash(words);
        draft.Add(DraftRow.Linear(hash.Add(-FieldElement.One, draft.FirstPublicInput + options.BoundInputs - 1).ToWireSum()));
    }

    /// <summary>The committed inputs in the order of the circuit's output, packed as a public sample is: each into the current word where it fits, otherwise into the next one, from the lowest bit up.</summary>
    private static ImmutableArray<(int Input, int Offset)>[] Words(Circuit circuit)
    {
        var words = new List<ImmutableArray<(int Input, int Offset)>.Builder>();
        var used = PublicSample.WordBits;
        foreach (var input in circuit.Output.Committed.Select(value => ((InputValue)circuit.Values[value]).Input).Distinct())
        {
            var bits = circuit.Inputs[input].Bits;
            if (used + bits > PublicSample.WordBits)
            {
                words.Add(ImmutableArray.CreateBuilder<(int, int)>());
                used = 0;
            }

            words[^1].Add((input, used));
            used += bits;
        }

        return [.. words.Select(word => word.ToImmutable())];
    }
}

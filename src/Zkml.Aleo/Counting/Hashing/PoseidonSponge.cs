namespace Zkml.Aleo.Counting.Hashing;

/// <summary>
/// The size of Poseidon's circuit: rate R, width w = R + 1, 4 + 4 full and 31 partial rounds with the S-box x^17
/// (snarkVM circuit/algorithms/src/poseidon). Only the sizes of the linear combinations matter.
/// </summary>
internal sealed class PoseidonSponge
{
    private const int PartialRounds = 31;

    private readonly int _rate;
    private readonly AbsorbedElement[] _state;

    /// <summary>A sponge that has absorbed its first block, which is all constants: the domain, the number of elements and zeros.</summary>
    public PoseidonSponge(int rate)
    {
        _rate = rate;
        _state = new AbsorbedElement[rate + 1];
    }

    /// <summary>The cost of the hashes so far.</summary>
    public CircuitSize Size { get; private set; } = CircuitSize.Zero;

    /// <summary>Whether everything absorbed so far is constant.</summary>
    public bool IsConstant => !_state[0].IsVariable && !_state[1].IsVariable;

    /// <summary>The number of terms of every lane after a permutation.</summary>
    public int OutputTerms => _state.Length;

    /// <summary>Absorbs elements after the constants, and permutes after every block of them.</summary>
    public void Absorb(ReadOnlySpan<AbsorbedElement> elements)
    {
        for (var position = 0; position < elements.Length; position += _rate)
        {
            var block = elements.Slice(position, Math.Min(_rate, elements.Length - position));
            for (var lane = 0; lane < block.Length; lane++)
            {
                var before = _state[lane + 1];
                _state[lane + 1] = new(before.IsVariable || block[lane].IsVariable, before.Terms + block[lane].Terms);
            }

            Permute();
        }
    }

    /// <summary>Gives elements out; every R of them after the first R cost a permutation.</summary>
    public void Squeeze(int count)
    {
        for (var given = _rate; given < count; given += _rate)
        {
            Permute();
        }
    }

    /// <summary>The cost of absorbing one block if the state consists of variables.</summary>
    public static CircuitSize BlockSize(int rate, int elements)
    {
        var sponge = new PoseidonSponge(rate);
        Array.Fill(sponge._state, new(true, rate + 1));
        var block = new AbsorbedElement[elements];
        Array.Fill(block, AbsorbedElement.OneVariable);
        sponge.Absorb(block);
        return sponge.Size;
    }

    private void Permute()
    {
        var width = _state.Length;
        var variableLanes = 0;
        foreach (var lane in _state)
        {
            if (lane.IsVariable)
            {
                variableLanes++;
                Substitute(lane.Terms + 1, 1);
            }
        }

        if (variableLanes == 0)
        {
            return;
        }

        // Every S-box gives one variable; the linear layer mixes all lanes, and each round adds a constant.
        Substitute(variableLanes + 1, width);
        Substitute(width + 1, 2 * width);
        for (var round = 0; round < PartialRounds; round++)
        {
            Substitute(width + 1 + round, 1);
        }

        Substitute(width + PartialRounds + 1, width);
        Substitute(width + 1, 3 * width);
        Array.Fill(_state, new(true, width));
    }

    /// <summary>x^17 of a linear combination with that many non-zeros: four squares and a product.</summary>
    private void Substitute(int nonZeros, int times) =>
        Size += new CircuitSize(5 * times, 5 * times, new(times * (nonZeros + 4L), times * ((2L * nonZeros) + 3), 5 * times));
}

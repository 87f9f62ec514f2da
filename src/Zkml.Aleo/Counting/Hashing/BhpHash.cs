using Zkml.Aleo.Arithmetic;
using Zkml.Aleo.Counting.Constraints;
using Zkml.Aleo.Counting.Gates;
using Zkml.Aleo.Counting.Values;

namespace Zkml.Aleo.Counting.Hashing;

/// <summary>The Bowe-Hopwood-Pedersen hash over bits (snarkVM circuit/algorithms/src/bhp). Every triplet of bits costs 5 constraints.</summary>
internal sealed class BhpHash(GateLibrary gates)
{
    private const int LengthWidth = 64;

    /// <summary>One half, and the two coefficients of the Montgomery form.</summary>
    private const int BlockConstants = 3;

    /// <summary>The cost of looking up a triplet besides its variables, in units of work.</summary>
    private const long TripletWork = 10;

    /// <summary>The same of constants, whose points are added right here.</summary>
    private const long ConstantTripletWork = 70;

    private static readonly LinearCombination MinusHalf = LinearCombination.FromConstant(-FieldElement.From(2UL).Inverse());

    private readonly MontgomeryGates _montgomery = new(gates.System, gates.Fields);

    /// <summary>The hash, whose blocks are chained by the x-coordinate of the one before.</summary>
    public CurvePoint Hash(BhpTable table, ReadOnlySpan<LinearCombination> bits)
    {
        var digest = CurvePoint.Identity;
        var preimage = new List<LinearCombination>();
        for (var start = 0; start < bits.Length; start += table.Parameters.BlockBits)
        {
            if (start == 0)
            {
                PlaintextBitWriter.WriteConstants(table.Parameters.Domain, preimage);
                PlaintextBitWriter.WriteNumber(bits.Length, LengthWidth, preimage);
                gates.System.AddConstants(LengthWidth);
            }
            else
            {
                preimage.Clear();
                preimage.AddRange(gates.FieldBits.ToBits(digest.X).AsSpan(0, FieldElement.DataBits));
            }

            preimage.AddRange(bits.Slice(start, Math.Min(table.Parameters.BlockBits, bits.Length - start)));
            digest = HashBlock(table, preimage);
        }

        return digest;
    }

    private CurvePoint HashBlock(BhpTable table, List<LinearCombination> bits)
    {
        while (bits.Count % BhpParameters.ChunkBits != 0)
        {
            bits.Add(LinearCombination.Zero);
        }

        gates.System.AddConstants(BlockConstants);
        var sum = CurvePoint.Identity;
        var triplets = bits.Count / BhpParameters.ChunkBits;
        for (var start = 0; start < triplets; start += table.Parameters.WindowSize)
        {
            var windowSum = LookUp(table, bits, start);
            for (var triplet = start + 1; triplet < Math.Min(start + table.Parameters.WindowSize, triplets); triplet++)
            {
                windowSum = _montgomery.Add(windowSum, LookUp(table, bits, triplet));
            }

            sum = gates.Points.Add(sum, _montgomery.ToEdwards(windowSum));
        }

        return sum;
    }

    /// <summary>(1 - 2 sign) * (1 + low + 2 high) times a base: 2 constraints.</summary>
    private MontgomeryPoint LookUp(BhpTable table, List<LinearCombination> bits, int triplet)
    {
        var (low, high, sign) = (bits[BhpParameters.ChunkBits * triplet], bits[(BhpParameters.ChunkBits * triplet) + 1], bits[(BhpParameters.ChunkBits * triplet) + 2]);
        gates.System.Spend(low.IsConstant && high.IsConstant && sign.IsConstant ? ConstantTripletWork : TripletWork);
        var multiples = table[triplet];
        var both = gates.Booleans.And(low, high);
        var x = Interpolate(multiples[0].X, multiples[1].X, multiples[2].X, multiples[3].X);
        var y = Interpolate(multiples[0].Y, multiples[1].Y, multiples[2].Y, multiples[3].Y);
        if (y.IsConstant && sign.IsConstant)
        {
            gates.System.AddConstants(1);
            return new(x, sign.Constant.IsOne ? y.Scaled(-FieldElement.One) : y);
        }

        // (sign - 1/2) * -2y = signed y.
        var signed = gates.System.NewVariable();
        gates.System.Enforce(y.Scaled(-FieldElement.From(2UL)), LinearCombination.Sum(sign, MinusHalf), signed);
        return new(x, signed);

        LinearCombination Interpolate(FieldElement one, FieldElement two, FieldElement three, FieldElement four)
        {
            var sum = LinearCombination.FromConstant(one);
            sum.Add(low, two - one);
            sum.Add(high, three - one);
            sum.Add(both, four - three - two + one);
            return sum;
        }
    }
}

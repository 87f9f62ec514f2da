using System.Numerics;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Evaluation;

/// <summary>The values of a block of samples: for each circuit value, a column of 64-bit or of 128-bit numbers.</summary>
internal sealed class EvaluationLanes
{
    private static readonly BigInteger TwoTo128 = BigInteger.One << 128;

    private readonly long[]?[] _narrow;
    private readonly UInt128[]?[] _wide;

    public EvaluationLanes(bool[] isWide, int samples)
    {
        _narrow = [.. isWide.Select(wide => wide ? null : new long[samples])];
        _wide = [.. isWide.Select(wide => wide ? new UInt128[samples] : null)];
    }

    public Span<long> Narrow(int value) => _narrow[value];

    public Span<UInt128> Wide(int value) => _wide[value];

    /// <summary>The value of a sample modulo 2^128.</summary>
    public UInt128 Read(int value, int sample) => _narrow[value] is { } narrow ? (UInt128)(Int128)narrow[sample] : _wide[value]![sample];

    /// <summary>Sets all samples to a number, modulo the width of the lane.</summary>
    public void Fill(int value, BigInteger constant, int count)
    {
        if (_narrow[value] is { } narrow)
        {
            narrow.AsSpan(0, count).Fill(unchecked((long)(ulong)Wrap(constant)));
        }
        else
        {
            _wide[value].AsSpan(0, count).Fill(Wrap(constant));
        }
    }

    public void AddUp(int value, LinearValue linear, int count)
    {
        // 64-bit sums may wrap along the way; modulo 2^64 the result is right, because the interval fits.
        Fill(value, linear.Constant, count);
        foreach (var term in linear.Terms)
        {
            if (_narrow[value] is { } narrow)
            {
                AddMultiple(narrow.AsSpan(0, count), term);
            }
            else
            {
                AddMultiple(_wide[value].AsSpan(0, count), term);
            }
        }
    }

    public void Multiply(int value, int left, int right, int count)
    {
        if (_narrow[value] is { } target && _narrow[left] is { } a && _narrow[right] is { } b)
        {
            for (var i = 0; i < count; i++)
            {
                target[i] = a[i] * b[i];
            }

            return;
        }

        for (var i = 0; i < count; i++)
        {
            Write(value, i, Read(left, i) * Read(right, i));
        }
    }

    public void Copy(int value, int source, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Write(value, i, Read(source, i));
        }
    }

    public void Slice(int value, SliceValue slice, int count)
    {
        if (_narrow[value] is { } target && _narrow[slice.Word] is { } word && slice.Length < 64)
        {
            var mask = (1L << slice.Length) - 1;
            for (var i = 0; i < count; i++)
            {
                target[i] = (word[i] >> slice.Offset) & mask;
            }

            return;
        }

        var wideMask = UInt128.MaxValue >> (128 - slice.Length);
        for (var i = 0; i < count; i++)
        {
            Write(value, i, (Read(slice.Word, i) >> slice.Offset) & wideMask);
        }
    }

    private void AddMultiple(Span<long> target, LinearTerm term)
    {
        var coefficient = unchecked((long)(ulong)Wrap(term.Coefficient));
        if (_narrow[term.Value] is { } source)
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] += coefficient * source[i];
            }

            return;
        }

        var wide = _wide[term.Value]!;
        for (var i = 0; i < target.Length; i++)
        {
            target[i] += coefficient * unchecked((long)(ulong)wide[i]);
        }
    }

    private void AddMultiple(Span<UInt128> target, LinearTerm term)
    {
        var coefficient = Wrap(term.Coefficient);
        for (var i = 0; i < target.Length; i++)
        {
            target[i] += coefficient * Read(term.Value, i);
        }
    }

    private void Write(int value, int sample, UInt128 number)
    {
        if (_narrow[value] is { } narrow)
        {
            narrow[sample] = unchecked((long)(ulong)number);
        }
        else
        {
            _wide[value]![sample] = number;
        }
    }

    /// <summary>A number of any size and sign modulo 2^128.</summary>
    private static UInt128 Wrap(BigInteger number)
    {
        var rest = BigInteger.Remainder(number, TwoTo128);
        return (UInt128)(rest.Sign < 0 ? rest + TwoTo128 : rest);
    }
}

using System.Globalization;
using System.Numerics;

namespace Zkml.Circuits.Backends.R1cs.Evaluation;

/// <summary>The values of all wires for a block of samples: a column per wire, in the lane that its range fits.</summary>
internal sealed class WireBlock
{
    private readonly PrimeField _field;
    private readonly Lane[] _lanes;
    private readonly long[]?[] _narrow;
    private readonly UInt256[]?[] _wide;

    public WireBlock(Lane[] lanes, int samples, PrimeField field)
    {
        (_field, _lanes, Samples) = (field, lanes, samples);
        _narrow = [.. lanes.Select(lane => lane == Lane.Narrow ? new long[samples] : null)];
        _wide = [.. lanes.Select(lane => lane == Lane.Narrow ? null : new UInt256[samples])];
        Fill(0, 1);
    }

    /// <summary>How many samples a block holds.</summary>
    public int Samples { get; }

    /// <summary>The number of wires.</summary>
    public int Wires => _lanes.Length;

    /// <summary>The lane of a wire.</summary>
    public Lane LaneOf(int wire) => _lanes[wire];

    /// <summary>The column of a wire in a narrow lane.</summary>
    public Span<long> Narrow(int wire) => _narrow[wire];

    /// <summary>The column of a wire in one of the other lanes.</summary>
    public Span<UInt256> Wide(int wire) => _wide[wire];

    /// <summary>Sets a wire of one sample. The integer must fit the lane.</summary>
    public void Set(int wire, int sample, BigInteger value)
    {
        switch (_lanes[wire])
        {
            case Lane.Narrow:
                _narrow[wire]![sample] = (long)value;
                break;
            case Lane.Wide:
                _wide[wire]![sample] = UInt256.From(value);
                break;
            default:
                _wide[wire]![sample] = _field.From(value);
                break;
        }
    }

    /// <summary>The value of a wire: an integer, or the canonical value of an element.</summary>
    public BigInteger Get(int wire, int sample) => _lanes[wire] switch
    {
        Lane.Narrow => _narrow[wire]![sample],
        Lane.Wide => _wide[wire]![sample].ToSigned(),
        _ => _field.ToCanonical(_wide[wire]![sample]).ToUnsigned(),
    };

    /// <summary>The largest absolute value of a wire's first samples, not below it by more than rounding; infinite for elements.</summary>
    public double Magnitude(int wire, int count)
    {
        var magnitude = 0.0;
        switch (_lanes[wire])
        {
            case Lane.Narrow:
                foreach (var value in Narrow(wire)[..count])
                {
                    magnitude = Math.Max(magnitude, Math.Abs((double)value));
                }

                return magnitude;
            case Lane.Wide:
                foreach (ref readonly var value in Wide(wire)[..count])
                {
                    magnitude = Math.Max(magnitude, value.Magnitude());
                }

                return magnitude;
            default:
                return double.PositiveInfinity;
        }
    }

    /// <summary>A sum modulo 2^64, of wires that are integers.</summary>
    public void AddUp(CompiledSum sum, Span<long> target)
    {
        target.Clear();
        for (var term = 0; term < sum.Wires.Length; term++)
        {
            var (wire, coefficient) = (sum.Wires[term], sum.Narrow[term]);
            if (_lanes[wire] == Lane.Narrow)
            {
                var source = Narrow(wire)[..target.Length];
                for (var sample = 0; sample < target.Length; sample++)
                {
                    target[sample] += coefficient * source[sample];
                }
            }
            else
            {
                var source = Wide(wire)[..target.Length];
                for (var sample = 0; sample < target.Length; sample++)
                {
                    target[sample] += coefficient * unchecked((long)source[sample].Limb0);
                }
            }
        }
    }

    /// <summary>A sum modulo 2^256, of wires that are integers.</summary>
    public void AddUp(CompiledSum sum, Span<UInt256> target)
    {
        target.Clear();
        for (var term = 0; term < sum.Wires.Length; term++)
        {
            var wire = sum.Wires[term];
            ref readonly var coefficient = ref sum.Wide[term];
            if (_lanes[wire] == Lane.Narrow)
            {
                var source = Narrow(wire)[..target.Length];
                for (var sample = 0; sample < target.Length; sample++)
                {
                    target[sample] += coefficient * UInt256.From(source[sample]);
                }
            }
            else
            {
                var source = Wide(wire)[..target.Length];
                for (var sample = 0; sample < target.Length; sample++)
                {
                    target[sample] += coefficient * source[sample];
                }
            }
        }
    }

    /// <summary>A sum modulo the prime, of wires of any lane.</summary>
    public void AddUpElements(CompiledSum sum, Span<UInt256> target)
    {
        target.Clear();
        for (var term = 0; term < sum.Wires.Length; term++)
        {
            var wire = sum.Wires[term];
            ref readonly var raised = ref sum.Raised[term];
            for (var sample = 0; sample < target.Length; sample++)
            {
                var product = _lanes[wire] switch
                {
                    Lane.Narrow => _field.MultiplyInteger(raised, UInt256.From(_narrow[wire]![sample])),
                    Lane.Wide => _field.MultiplyInteger(raised, _wide[wire]![sample]),
                    _ => _field.Multiply(sum.Elements[term], _wide[wire]![sample]),
                };
                target[sample] = _field.Add(target[sample], product);
            }
        }
    }

    /// <summary>Stores integers that fit 64 bits.</summary>
    public void Store(int wire, ReadOnlySpan<long> values)
    {
        if (_lanes[wire] == Lane.Narrow)
        {
            values.CopyTo(_narrow[wire]);
            return;
        }

        var target = Wide(wire);
        for (var sample = 0; sample < values.Length; sample++)
        {
            target[sample] = _lanes[wire] == Lane.Wide ? UInt256.From(values[sample]) : _field.From(values[sample]);
        }
    }

    /// <summary>Stores integers in two's complement.</summary>
    /// <exception cref="InvalidOperationException">One does not fit the wire's lane: its range is wrong.</exception>
    public void StoreIntegers(int wire, ReadOnlySpan<UInt256> values)
    {
        switch (_lanes[wire])
        {
            case Lane.Narrow:
                var narrow = Narrow(wire);
                for (var sample = 0; sample < values.Length; sample++)
                {
                    narrow[sample] = unchecked((long)values[sample].Limb0);
                    if (UInt256.From(narrow[sample]) != values[sample])
                    {
                        throw OutOfRange(wire, values[sample].ToSigned());
                    }
                }

                break;
            case Lane.Wide:
                values.CopyTo(_wide[wire]);
                break;
            default:
                var elements = Wide(wire);
                for (var sample = 0; sample < values.Length; sample++)
                {
                    elements[sample] = values[sample].IsNegative
                        ? _field.Subtract(default, _field.FromUnsigned(-values[sample]))
                        : _field.FromUnsigned(values[sample]);
                }

                break;
        }
    }

    /// <summary>Stores elements; a wire that is an integer gets the one closest to 0.</summary>
    /// <exception cref="InvalidOperationException">One does not fit the wire's lane: its range is wrong.</exception>
    public void StoreElements(int wire, Span<UInt256> values)
    {
        if (_lanes[wire] == Lane.Field)
        {
            values.CopyTo(_wide[wire]);
            return;
        }

        foreach (ref var value in values)
        {
            // Of the canonical value and of the same minus the prime, the one that is closer to 0.
            var canonical = _field.ToCanonical(value);
            var negative = canonical - _field.Prime;
            UInt256.Subtract(canonical, -negative, out var isCloser);
            value = isCloser != 0 ? canonical : negative;
        }

        StoreIntegers(wire, values);
    }

    /// <summary>Makes sure that an integer wire lies within a range.</summary>
    /// <exception cref="InvalidOperationException">It does not: the range is wrong.</exception>
    public void Confirm(int wire, Interval range, int count)
    {
        for (var sample = 0; sample < count; sample++)
        {
            var value = Get(wire, sample);
            if (!range.Contains(value))
            {
                throw OutOfRange(wire, value);
            }
        }
    }

    private void Fill(int wire, BigInteger value)
    {
        for (var sample = 0; sample < Samples; sample++)
        {
            Set(wire, sample, value);
        }
    }

    private static InvalidOperationException OutOfRange(int wire, BigInteger value) =>
        new(string.Create(CultureInfo.InvariantCulture, $"wire {wire} is {value}, outside of the range that is claimed for it"));
}

using System.Numerics;
using Zkml.Aleo.Limits;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Building;

/// <summary>
/// Builds a circuit value by value and proves each value's interval along the way. Values are numbered in order; the gadgets in
/// <see cref="Gadgets"/> build on it.
/// </summary>
public sealed class CircuitBuilder
{
    /// <summary>
    /// With more bits, integers and field elements would no longer be the same. The field has 253 bits, of which one is for the sign and one is
    /// kept free.
    /// </summary>
    public const int MaximumBits = 251;

    /// <summary>
    /// The maximum number of values. A value becomes one or more instructions, unless a pass drops it, which is rare: a circuit with twice as many values as a program may have
    /// instructions never becomes a program, and is not worth the memory of its passes.
    /// </summary>
    private const int MaximumValues = 2 * PlatformLimits.Instructions;

    /// <summary>The maximum number of terms of all linear combinations in total, both as they are and when expanded into values that are not linear combinations.</summary>
    private const long MaximumTerms = 1 << 20;

    private readonly List<CircuitInput> _inputs;
    private readonly List<CircuitValue> _values;
    private readonly List<CircuitBlock> _blocks;
    private readonly Dictionary<int, LinearExpansion> _expansions;
    private readonly Func<int, Interval> _intervalOf;
    private long _terms;

    /// <summary>An empty circuit that becomes a program.</summary>
    public CircuitBuilder()
        : this(WordWidths.Aleo)
    {
    }

    /// <summary>An empty circuit.</summary>
    /// <param name="widths">The widths of its decompositions.</param>
    public CircuitBuilder(WordWidths widths)
        : this(widths, [], [], [], [], 0)
    {
    }

    private CircuitBuilder(WordWidths widths, List<CircuitInput> inputs, List<CircuitValue> values, List<CircuitBlock> blocks, Dictionary<int, LinearExpansion> expansions, long terms)
    {
        Widths = widths;
        _inputs = inputs;
        _values = values;
        _blocks = blocks;
        _expansions = expansions;
        _terms = terms;
        _intervalOf = IntervalOf;
    }

    /// <summary>The widths of decompositions.</summary>
    public WordWidths Widths { get; }

    /// <summary>The constraints built so far.</summary>
    public int BodyConstraints => _values.Sum(value => value.Constraints);

    /// <summary>The section that values are currently added to.</summary>
    public string Section => _blocks.Count == 0 ? "circuit" : _blocks[^1].Section;

    /// <summary>Starts a block: subsequent values belong to it.</summary>
    public void BeginBlock(string section, string title) => _blocks.Add(new(section, title));

    /// <summary>The proven interval of a value.</summary>
    public Interval IntervalOf(int value) => _values[value].Interval;

    /// <summary>The value at a place.</summary>
    public CircuitValue this[int value] => _values[value];

    /// <summary>A value as a multiple of one that is not itself a linear combination, plus a constant; null if it is not of this form, or is constant.</summary>
    public (BigInteger Coefficient, int Value, BigInteger Constant)? AsMultiple(int value) => Expand(value).AsMultiple();

    /// <summary>Adds an input.</summary>
    /// <param name="name">An identifier.</param>
    /// <param name="bits">Its width, 1 to 64.</param>
    /// <param name="source">The caller's number for it.</param>
    /// <param name="isWeight">Whether it belongs to the model rather than the sample.</param>
    public int Input(string name, int bits, int source, bool isWeight = false)
    {
        _inputs.Add(new(name, bits, source, isWeight));
        return Append(new InputValue(_inputs.Count - 1, Interval.OfUnsigned(bits), name, CurrentBlock));
    }

    /// <summary>Adds a constant.</summary>
    public int Constant(BigInteger value) => Append(new ConstantValue(value, null, CurrentBlock));

    /// <summary>Adds a linear combination.</summary>
    /// <param name="terms">Coefficients and values; a value may occur several times.</param>
    /// <param name="constant">The constant term.</param>
    /// <param name="name">A name for readers.</param>
    /// <param name="bound">A bound proven by the caller, if it knows more than the terms show.</param>
    /// <exception cref="ModelDoesNotFitException">The sum would not fit the field.</exception>
    public int Linear(IReadOnlyList<LinearTerm> terms, BigInteger constant = default, string? name = null, Interval? bound = null)
    {
        var expansion = LinearExpansion.OfConstant(constant);
        var interval = Interval.Of(constant);
        foreach (var term in terms)
        {
            interval += term.Coefficient * IntervalOf(term.Value);
            expansion.Add(term.Coefficient, Expand(term.Value));
        }

        interval = interval.Intersect(expansion.Bound(_intervalOf));
        interval = bound is { } proven ? interval.Intersect(proven) : interval;
        var value = Append(new LinearValue([.. terms], constant, interval, name, CurrentBlock));
        _expansions[value] = expansion;
        _terms += terms.Count + expansion.Length;
        return _terms <= MaximumTerms ? value : throw TooLarge($"more than {MaximumTerms} terms of sums", "fewer non-zero weights, neurons or classes would help");
    }

    /// <summary>Adds a product: one constraint.</summary>
    /// <param name="left">The longer of the two linear combinations.</param>
    /// <param name="right">The shorter one.</param>
    /// <param name="name">A name for readers.</param>
    /// <param name="bound">A bound proven by the caller.</param>
    public int Product(int left, int right, string? name = null, Interval? bound = null)
    {
        var interval = left == right ? IntervalOf(left).Square() : IntervalOf(left) * IntervalOf(right);
        interval = bound is { } proven ? interval.Intersect(proven) : interval;
        return Append(new ProductValue(left, right, interval, name, CurrentBlock));
    }

    /// <summary>Adds a square: one constraint.</summary>
    public int Square(int value, string? name = null) => Product(value, value, name);

    /// <summary>Decomposes a value into bits, as an unsigned integer: width + 1 constraints.</summary>
    /// <exception cref="ArgumentException">The value is not proven to be in [0, 2^width): a bug in the caller.</exception>
    public int Decompose(int value, int width, string? name = null)
    {
        var interval = IntervalOf(value);
        if (!Interval.OfUnsigned(width).Contains(interval))
        {
            throw new ArgumentException($"{interval} does not fit an unsigned integer of {width} bits");
        }

        return Append(new DecompositionValue(value, width, interval, name, CurrentBlock));
    }

    /// <summary>Adds a slice of consecutive bits of a decomposition or an input, which is free.</summary>
    /// <param name="word">A decomposition or an input.</param>
    /// <param name="offset">The lowest bit.</param>
    /// <param name="length">The number of bits.</param>
    /// <param name="name">A name for readers.</param>
    /// <param name="bound">A bound proven by the caller.</param>
    public int Slice(int word, int offset, int length, string? name = null, Interval? bound = null)
    {
        var interval = Interval.OfUnsigned(length);
        interval = bound is { } proven ? interval.Intersect(proven) : interval;
        return Append(new SliceValue(word, offset, length, interval, name, CurrentBlock));
    }

    /// <summary>The number of atoms of a value: the values it is a sum of that are not themselves linear combinations.</summary>
    internal int AtomCount(int value) => _expansions.TryGetValue(value, out var expansion) ? expansion.Length : 1;

    /// <summary>The interval of left minus right, exact in the terms that the two sums share.</summary>
    public Interval BoundOfDifference(int left, int right)
    {
        var expansion = LinearExpansion.OfConstant(0);
        expansion.Add(BigInteger.One, Expand(left));
        expansion.Add(BigInteger.MinusOne, Expand(right));
        return expansion.Bound(_intervalOf).Intersect(IntervalOf(left) - IntervalOf(right));
    }

    /// <summary>An independent copy of the builder, to build and price an alternative.</summary>
    public CircuitBuilder Copy() => new(Widths, [.. _inputs], [.. _values], [.. _blocks], new(_expansions), _terms);

    /// <summary>The circuit built so far.</summary>
    public Circuit Build(CircuitOutput output) => new([.. _inputs], [.. _values], [.. _blocks], output);

    private int CurrentBlock
    {
        get
        {
            if (_blocks.Count == 0)
            {
                _blocks.Add(new("circuit", ""));
            }

            return _blocks.Count - 1;
        }
    }

    private LinearExpansion Expand(int value) => _expansions.TryGetValue(value, out var expansion)
        ? expansion
        : _values[value] is ConstantValue constant ? LinearExpansion.OfConstant(constant.Constant) : LinearExpansion.OfAtom(value);

    private int Append(CircuitValue value)
    {
        var bits = value.Interval.SignedBits;
        if (bits > MaximumBits)
        {
            throw new ModelDoesNotFitException(
                $"{Section}: a value needs {bits} bits, the field has room for {MaximumBits}; fewer layers, narrower weights or a rescaled hidden layer would help");
        }

        if (_values.Count == MaximumValues)
        {
            throw TooLarge($"more than {MaximumValues} values", "fewer or smaller trees, fewer features or fewer neurons would help");
        }

        _values.Add(value);
        return _values.Count - 1;
    }

    private ModelDoesNotFitException TooLarge(string what, string advice) =>
        new($"{Section}: up to here the circuit has {what}, and a program has room for {PlatformLimits.Instructions} instructions; {advice}");
}

using System.Numerics;
using Zkml.Aleo.Limits;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Building;

/// <summary>
/// Builds a circuit value by value, and proves each value's interval as it goes. Values are numbers, handed out in order; gadgets in
/// <see cref="Gadgets"/> build on it.
/// </summary>
public sealed class CircuitBuilder
{
    /// <summary>
    /// Above this many bits integers and field elements would no longer be the same thing. The field has 253 bits; one is the sign's, and one is
    /// kept free.
    /// </summary>
    public const int MaximumBits = 251;

    /// <summary>
    /// The most values. A value becomes one instruction or several, or is dropped by a pass, which few are: a circuit of twice as many values as a program may have
    /// instructions never becomes one, and is not worth the memory that its passes would take.
    /// </summary>
    private const int MaximumValues = 2 * PlatformLimits.Instructions;

    /// <summary>The most terms of all linear combinations together, as they are and written out over what is no linear combination.</summary>
    private const long MaximumTerms = 1 << 20;

    private readonly List<CircuitInput> _inputs;
    private readonly List<CircuitValue> _values;
    private readonly List<CircuitBlock> _blocks;
    private readonly Dictionary<int, LinearExpansion> _expansions;
    private readonly Func<int, Interval> _intervalOf;
    private long _terms;

    /// <summary>An empty circuit.</summary>
    public CircuitBuilder()
        : this([], [], [], [], 0)
    {
    }

    private CircuitBuilder(List<CircuitInput> inputs, List<CircuitValue> values, List<CircuitBlock> blocks, Dictionary<int, LinearExpansion> expansions, long terms)
    {
        _inputs = inputs;
        _values = values;
        _blocks = blocks;
        _expansions = expansions;
        _terms = terms;
        _intervalOf = IntervalOf;
    }

    /// <summary>Constraints of what is built so far.</summary>
    public int BodyConstraints => _values.Sum(value => value.Constraints);

    /// <summary>The section that values are built in now.</summary>
    public string Section => _blocks.Count == 0 ? "circuit" : _blocks[^1].Section;

    /// <summary>Starts a block: what is built from here on belongs to it.</summary>
    public void BeginBlock(string section, string title) => _blocks.Add(new(section, title));

    /// <summary>The interval proven for a value.</summary>
    public Interval IntervalOf(int value) => _values[value].Interval;

    /// <summary>The value at a place.</summary>
    public CircuitValue this[int value] => _values[value];

    /// <summary>A value as a multiple of one that is no linear combination itself, plus a constant; null if it is none, or constant.</summary>
    public (BigInteger Coefficient, int Value, BigInteger Constant)? AsMultiple(int value) => Expand(value).AsMultiple();

    /// <summary>A new input of so many bits.</summary>
    /// <param name="name">An identifier.</param>
    /// <param name="bits">1 to 64.</param>
    /// <param name="source">The caller's number of it.</param>
    /// <param name="isWeight">Whether it belongs to the model instead of the sample.</param>
    public int Input(string name, int bits, int source, bool isWeight = false)
    {
        _inputs.Add(new(name, bits, source, isWeight));
        return Append(new InputValue(_inputs.Count - 1, Interval.OfUnsigned(bits), name, CurrentBlock));
    }

    /// <summary>A number.</summary>
    public int Constant(BigInteger value) => Append(new ConstantValue(value, null, CurrentBlock));

    /// <summary>A linear combination.</summary>
    /// <param name="terms">Coefficients and values; a value may come several times.</param>
    /// <param name="constant">What is added.</param>
    /// <param name="name">For readers.</param>
    /// <param name="bound">A bound proven by the caller, where it knows more than the terms tell.</param>
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

    /// <summary>A product: one constraint.</summary>
    /// <param name="left">The longer linear combination belongs here.</param>
    /// <param name="right">The other.</param>
    /// <param name="name">For readers.</param>
    /// <param name="bound">A bound proven by the caller.</param>
    public int Product(int left, int right, string? name = null, Interval? bound = null)
    {
        var interval = left == right ? IntervalOf(left).Square() : IntervalOf(left) * IntervalOf(right);
        interval = bound is { } proven ? interval.Intersect(proven) : interval;
        return Append(new ProductValue(left, right, interval, name, CurrentBlock));
    }

    /// <summary>A square: one constraint.</summary>
    public int Square(int value, string? name = null) => Product(value, value, name);

    /// <summary>The bits of a value, as an unsigned integer: width + 1 constraints.</summary>
    /// <exception cref="ArgumentException">The value is not proven to lie in [0, 2^width): a bug of the caller.</exception>
    public int Decompose(int value, int width, string? name = null)
    {
        var interval = IntervalOf(value);
        if (!Interval.OfUnsigned(width).Contains(interval))
        {
            throw new ArgumentException($"{interval} does not lie within an integer of {width} bits");
        }

        return Append(new DecompositionValue(value, width, interval, name, CurrentBlock));
    }

    /// <summary>A run of bits of a decomposition or of an input: free.</summary>
    /// <param name="word">A decomposition or an input.</param>
    /// <param name="offset">The lowest bit.</param>
    /// <param name="length">How many bits.</param>
    /// <param name="name">For readers.</param>
    /// <param name="bound">A bound proven by the caller.</param>
    public int Slice(int word, int offset, int length, string? name = null, Interval? bound = null)
    {
        var interval = Interval.OfUnsigned(length);
        interval = bound is { } proven ? interval.Intersect(proven) : interval;
        return Append(new SliceValue(word, offset, length, interval, name, CurrentBlock));
    }

    /// <summary>How many values that are no linear combination a value is a sum of.</summary>
    internal int AtomCount(int value) => _expansions.TryGetValue(value, out var expansion) ? expansion.Length : 1;

    /// <summary>The interval of left minus right, exact over what the two sums share.</summary>
    public Interval BoundOfDifference(int left, int right)
    {
        var expansion = LinearExpansion.OfConstant(0);
        expansion.Add(BigInteger.One, Expand(left));
        expansion.Add(BigInteger.MinusOne, Expand(right));
        return expansion.Bound(_intervalOf).Intersect(IntervalOf(left) - IntervalOf(right));
    }

    /// <summary>A builder that goes on from here by itself: so an alternative can be built and priced.</summary>
    public CircuitBuilder Copy() => new([.. _inputs], [.. _values], [.. _blocks], new(_expansions), _terms);

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
        new($"{Section}: by here the circuit has {what}, and a program has room for {PlatformLimits.Instructions} instructions; {advice}");
}

using System.Globalization;
using System.Numerics;
using System.Text;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Backends.TypeScript;

/// <summary>The values of a circuit as TypeScript expressions, and which of them are bigints.</summary>
internal sealed class TypeScriptExpressions
{
    /// <summary>Numbers hold every integer up to this magnitude exactly (<c>Number.MAX_SAFE_INTEGER</c> + 1).</summary>
    private static readonly BigInteger NumberLimit = BigInteger.One << 53;

    /// <summary>Bitwise operators take numbers of 31 bits as they are.</summary>
    private const int BitwiseBits = 31;

    private const int NumberBits = 53;

    private readonly Circuit _circuit;
    private readonly string[] _names;
    private readonly bool[] _isBig;

    public TypeScriptExpressions(Circuit circuit, ValueNames names)
    {
        _circuit = circuit;
        _names = new string[circuit.Values.Length];
        _isBig = new bool[circuit.Values.Length];
        for (var i = 0; i < _names.Length; i++)
        {
            var value = circuit.Values[i];
            (_names[i], _isBig[i]) = value switch
            {
                // They have the value of their source, which needs no second name.
                DecompositionValue decomposition => (_names[decomposition.Source], _isBig[decomposition.Source]),
                MaterialisedValue materialised => (_names[materialised.Source], _isBig[materialised.Source]),
                ConstantValue constant => (Literal(constant.Constant), !IsNumber(value.Interval)),
                _ => (names[i], !IsNumber(value.Interval)),
            };
        }
    }

    /// <summary>The value where it is used, as its own type.</summary>
    public string this[int value] => _names[value];

    /// <summary>Whether the value is a bigint.</summary>
    public bool IsBig(int value) => _isBig[value];

    /// <summary>The value where it is used, as a bigint.</summary>
    public string Big(int value) => _isBig[value] ? _names[value] : _circuit.Values[value] is ConstantValue constant ? $"{constant.Constant}n" : $"BigInt({_names[value]})";

    /// <summary>What the value's name is declared as; null if it has no declaration of its own.</summary>
    /// <param name="index">The value.</param>
    /// <param name="minimums">The value that each input's zero stands for.</param>
    public string? Definition(int index, IReadOnlyList<long> minimums) => _circuit.Values[index] switch
    {
        InputValue input => Input(_circuit.Inputs[input.Input], minimums),
        LinearValue linear => !linear.Terms.Any(term => _isBig[term.Value]) && IsNumber(Bound(linear)) ? Sum(linear, value => _names[value], "") : FromBig(index, Sum(linear, Big, "n")),
        ProductValue product => !_isBig[product.Left] && !_isBig[product.Right] && !_isBig[index]
            ? $"{Factor(_names[product.Left])} * {Factor(_names[product.Right])}"
            : FromBig(index, $"{Factor(Big(product.Left))} * {Factor(Big(product.Right))}"),
        SliceValue slice => Slice(slice),
        DecompositionValue or MaterialisedValue or ConstantValue => null,
        var other => throw new NotSupportedException($"{other.GetType().Name} has no TypeScript form"),
    };

    private static string Literal(BigInteger number) => IsNumber(new Interval(number, number)) ? $"{number}" : $"{number}n";

    private static bool IsNumber(Interval interval) => BigInteger.Max(BigInteger.Abs(interval.Minimum), BigInteger.Abs(interval.Maximum)) < NumberLimit;

    private static string Input(CircuitInput input, IReadOnlyList<long> minimums)
    {
        if (input.Bits >= NumberBits)
        {
            throw new ModelDoesNotFitException($"the input {input.Name} has {input.Bits} bits; a number of JavaScript holds {NumberBits}");
        }

        var minimum = minimums[input.Source];
        var value = string.Create(CultureInfo.InvariantCulture, $"values[{input.Source}]!");
        return minimum == 0 ? value : minimum > 0 ? $"{value} - {minimum}" : $"{value} + {-minimum}";
    }

    /// <summary>A bigint as the value's own type.</summary>
    private string FromBig(int index, string text) => _isBig[index] ? text : $"Number({text})";

    // A negative constant is no operand of a product as it stands.
    private static string Factor(string text) => text.StartsWith('-') ? $"({text})" : text;

    /// <summary>What no step of a sum exceeds, in whatever order it adds.</summary>
    private Interval Bound(LinearValue linear)
    {
        var sum = BigInteger.Abs(linear.Constant);
        foreach (var term in linear.Terms)
        {
            var interval = _circuit.Values[term.Value].Interval;
            sum += BigInteger.Abs(term.Coefficient) * BigInteger.Max(BigInteger.Abs(interval.Minimum), BigInteger.Abs(interval.Maximum));
        }

        return new(-sum, sum);
    }

    /// <summary>The groups in order, then the constant. A sum that would begin with a minus begins with zero: the negative of zero is another number in JavaScript.</summary>
    private static string Sum(LinearValue linear, Func<int, string> operand, string suffix)
    {
        var text = new StringBuilder();
        foreach (var group in LinearGroup.Of(linear))
        {
            var isSubtracted = group.Added.IsEmpty;
            var (first, second) = isSubtracted ? (group.Subtracted, group.Added) : (group.Added, group.Subtracted);
            var isOne = group.Magnitude.IsOne;
            var isInParentheses = first.Length + second.Length > 1 && (!isOne || isSubtracted);
            text.Append(isSubtracted ? (text.Length == 0 ? $"0{suffix} - " : " - ") : text.Length == 0 ? "" : " + ");
            text.Append(isOne ? "" : $"{group.Magnitude}{suffix} * ").Append(isInParentheses ? "(" : "");
            text.AppendJoin(" + ", first.Select(operand));
            foreach (var value in second)
            {
                text.Append(" - ").Append(operand(value));
            }

            text.Append(isInParentheses ? ")" : "");
        }

        if (text.Length == 0)
        {
            return $"{linear.Constant}{suffix}";
        }

        return linear.Constant.IsZero ? text.ToString() : text.Append(linear.Constant.Sign < 0 ? " - " : " + ").Append(BigInteger.Abs(linear.Constant)).Append(suffix).ToString();
    }

    private string Slice(SliceValue slice)
    {
        var (word, bits) = (_names[slice.Word], (int)_circuit.Values[slice.Word].Interval.Maximum.GetBitLength());
        var reachesTop = slice.Offset + slice.Length >= bits;
        if (_isBig[slice.Word])
        {
            var shifted = slice.Offset == 0 ? word : $"{word} >> {slice.Offset}n";
            var number = reachesTop ? shifted : $"BigInt.asUintN({slice.Length}, {shifted})";
            return IsNumber(slice.Interval) ? $"Number({number})" : number;
        }

        if (bits <= BitwiseBits)
        {
            var shifted = slice.Offset == 0 ? word : $"{word} >> {slice.Offset}";
            return reachesTop ? shifted : string.Create(CultureInfo.InvariantCulture, $"{(slice.Offset == 0 ? shifted : $"({shifted})")} & {(1L << slice.Length) - 1}");
        }

        var quotient = slice.Offset == 0 ? word : $"Math.floor({word} / {BigInteger.One << slice.Offset})";
        return reachesTop ? quotient : $"{quotient} % {BigInteger.One << slice.Length}";
    }
}

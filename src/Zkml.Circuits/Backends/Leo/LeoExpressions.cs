using System.Globalization;
using System.Numerics;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Backends.Leo;

/// <summary>
/// How each value is written where it is used: by its name or, for a short unnamed value with a single user, inline. So
/// <c>let best = second + difference * bit;</c> is one line, as a person would write it.
/// </summary>
internal sealed class LeoExpressions
{
    private const int MaximumTermsInPlace = 4;

    /// <summary>
    /// The maximum length of an inlined value. An inlined value within an inlined value would be repeated at every level: a chain of selections as deep as a
    /// tree would become a text of quadratic length, and an expression too deep for the Leo compiler.
    /// </summary>
    private const int MaximumLengthInPlace = 200;

    private readonly ValueNames _names;
    private readonly string?[] _inPlace;
    private readonly bool[] _isProductInPlace;

    public LeoExpressions(Circuit circuit, ValueNames names)
    {
        _names = names;
        _inPlace = new string?[circuit.Values.Length];
        _isProductInPlace = new bool[circuit.Values.Length];
        var uses = circuit.CountUses();
        for (var i = 0; i < _inPlace.Length; i++)
        {
            var value = circuit.Values[i];
            if (uses[i] == 1 && value.Name is null)
            {
                var text = value switch
                {
                    ProductValue product => $"{this[product.Left]} * {this[product.Right]}",
                    LinearValue { Terms.Length: <= MaximumTermsInPlace } linear => $"({LeoSum.InOneLine(linear, this)})",
                    _ => null,
                };
                _inPlace[i] = text?.Length <= MaximumLengthInPlace ? text : null;
                _isProductInPlace[i] = _inPlace[i] is not null && value is ProductValue;
            }
        }
    }

    /// <summary>The value as it is written where it is used.</summary>
    public string this[int value] => _inPlace[value] ?? _names[value];

    /// <summary>The value as an operand of something that binds more tightly than a product, such as a cast: <c>a * b as u8</c> casts only b.</summary>
    public string Operand(int value) => _isProductInPlace[value] ? $"({this[value]})" : this[value];

    /// <summary>Whether the value is written inline, without a statement of its own.</summary>
    public bool IsInPlace(int value) => _inPlace[value] is not null;

    /// <summary>A field literal.</summary>
    public static string Field(BigInteger value) => string.Create(CultureInfo.InvariantCulture, $"{value}field");
}

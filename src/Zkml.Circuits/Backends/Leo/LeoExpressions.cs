using System.Globalization;
using System.Numerics;
using Zkml.Circuits.Values;

namespace Zkml.Circuits.Backends.Leo;

/// <summary>
/// How each value is written where it is used: by its name, or, for a short nameless value with one user, in place. So
/// <c>let best = second + difference * bit;</c> is one line, as a person would write it.
/// </summary>
internal sealed class LeoExpressions
{
    private const int MaximumTermsInPlace = 4;

    /// <summary>
    /// Characters of a value in place. What stands in place within what stands in place would be written again at every level: a chain of selections as deep as a
    /// tree has splits would become a text of that many characters squared, and an expression too deep for the Leo compiler.
    /// </summary>
    private const int MaximumLengthInPlace = 200;

    private readonly LeoNames _names;
    private readonly string?[] _inPlace;
    private readonly bool[] _isProductInPlace;

    public LeoExpressions(Circuit circuit, LeoNames names)
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

    /// <summary>The value where it is used.</summary>
    public string this[int value] => _inPlace[value] ?? _names[value];

    /// <summary>The value where something binds tighter than a product does, as a cast is: <c>a * b as u8</c> casts b alone.</summary>
    public string Operand(int value) => _isProductInPlace[value] ? $"({this[value]})" : this[value];

    /// <summary>Whether the value has no statement of its own.</summary>
    public bool IsInPlace(int value) => _inPlace[value] is not null;

    /// <summary>A number of the field.</summary>
    public static string Field(BigInteger value) => string.Create(CultureInfo.InvariantCulture, $"{value}field");
}

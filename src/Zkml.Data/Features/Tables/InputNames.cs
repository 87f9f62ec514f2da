using System.Globalization;
using System.Text;

namespace Zkml.Data.Features.Tables;

/// <summary>Names of circuit inputs, made from names of columns: identifiers, all different, of at most 31 letters as Aleo has them.</summary>
internal static class InputNames
{
    private const int MaximumLength = 31;

    /// <summary><c>x2_petal_length</c> for feature 2, <c>petal length</c>.</summary>
    public static string Of(int feature, string name)
    {
        var identifier = new StringBuilder(MaximumLength).Append(CultureInfo.InvariantCulture, $"x{feature}");
        var isBlank = true;
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                identifier.Append(isBlank ? "_" : "").Append(char.ToLowerInvariant(letter));
            }

            isBlank = !char.IsAsciiLetterOrDigit(letter);
        }

        return identifier.Length > MaximumLength ? identifier.ToString(0, MaximumLength).TrimEnd('_') : identifier.ToString();
    }
}

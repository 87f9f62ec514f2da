using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Zkml.Aleo;
using Zkml.Data.Features.Tables;

namespace Zkml.Tests.Secrets;

/// <summary>
/// Reads every number in everything that is published, and guesses with each of them: as it stands, as a sum or difference with the range's ends and with powers of two, as the negative number of
/// the field that it may be, and as the raw number before it was scaled.
/// </summary>
internal sealed partial class Attacker
{
    private readonly HashSet<BigInteger> _integers = [];
    private readonly HashSet<double> _reals = [];

    public Attacker(IEnumerable<string> published)
    {
        foreach (var match in published.SelectMany(text => Number().Matches(text)))
        {
            if (BigInteger.TryParse(match.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
            {
                _integers.Add(integer);
                _integers.Add(FieldModulus - integer);
            }

            if (double.TryParse(match.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var real))
            {
                _reals.Add(real);
            }
        }
    }

    private static BigInteger FieldModulus => FieldElement.Modulus;

    /// <summary>The two integers next to the ends of a range, where a range that is fitted to thresholds has the first and the last of them.</summary>
    /// <inheritdoc cref="Guesses"/>
    public static HashSet<long> Ends(LinearEncoding encoding, long last) => [encoding.Minimum, last];

    /// <summary>All integers that a threshold of a feature might be.</summary>
    /// <param name="encoding">Of the feature.</param>
    /// <param name="last">The largest that a threshold can be, by what is declared.</param>
    public HashSet<long> Guesses(LinearEncoding encoding, long last)
    {
        var guesses = new HashSet<long>();
        BigInteger[] anchors = [0, encoding.Minimum, encoding.Maximum, -encoding.Minimum, 1, -1, BigInteger.One << encoding.Bits, -(BigInteger.One << encoding.Bits)];
        foreach (var number in _integers)
        {
            foreach (var anchor in anchors)
            {
                Guess(number + anchor);
                Guess(anchor - number);
            }
        }

        foreach (var real in _reals)
        {
            Guess(Scaled(real, Math.Floor));
            Guess(Scaled(real, Math.Ceiling));
        }

        return guesses;

        void Guess(BigInteger guess)
        {
            if (guess >= encoding.Minimum && guess <= last)
            {
                guesses.Add((long)guess);
            }
        }

        BigInteger Scaled(double real, Func<double, double> round) =>
            encoding.Scale.Multiply(real) is var scaled && double.IsFinite(scaled) ? new BigInteger(round(scaled)) : encoding.Minimum - 1;
    }

    [GeneratedRegex(@"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")]
    private static partial Regex Number();
}

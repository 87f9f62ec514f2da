using System.Collections.Immutable;
using Zkml.Circuits.Backends.R1cs.Pricing;
using Zkml.Circuits.Backends.R1cs.Rows;

namespace Zkml.Circuits.Backends.R1cs.Balancing;

/// <summary>
/// Chooses the form of each row such that the matrices' powers of two are cheapest: three matrices that fill evenly, or one that takes what the others have no room for.
/// </summary>
internal static class MatrixBalance
{
    /// <summary>The rows in their forms, in the order of the drafts.</summary>
    public static ImmutableArray<R1csConstraint> Of(IReadOnlyList<DraftRow> rows)
    {
        // Rows with the fewest choices come first; among equals the largest, since small ones level what large ones leave.
        int[] order = [.. Enumerable.Range(0, rows.Count).OrderBy(row => rows[row].IsLinear).ThenByDescending(row => MatrixSizes.Of(rows[row].Forms[0]).Total)];
        var least = rows.Sum(row => row.Forms.Min(form => MatrixSizes.Of(form).Total));
        MatrixFilling? filling = null;
        foreach (var room in Rooms(least))
        {
            filling = new(rows, order, room);
            if (filling.Fits)
            {
                break;
            }
        }

        return filling!.Rows;
    }

    /// <summary>The least that matrices of so many non-zeros could cost, in seconds.</summary>
    public static double LeastSeconds(long total)
    {
        var room = Rooms(total).First();
        return ProofPrice.SecondsOfDomains(room.A + 1, room.B + 1, room.C + 1);
    }

    /// <summary>
    /// The rooms that could hold so many non-zeros, the cheapest first; A has at least as many as B, since all rows can be turned round. Hiding takes a place in each. The last is too large for
    /// any matrix to be full.
    /// </summary>
    private static IEnumerable<MatrixSizes> Rooms(long total)
    {
        var largest = 2 * ProofPrice.Domain(total + 3);
        var domains = Enumerable.Range(1, 60).Select(power => 1L << power).Where(domain => domain >= largest / 32 && domain <= largest).ToArray();
        return domains.SelectMany(a => domains.Where(b => b <= a).SelectMany(b => domains.Select(c => new MatrixSizes(a, b, c))))
            .Where(domain => domain.Total - 3 >= total)
            .OrderBy(domain => ProofPrice.SecondsOfDomains(domain.A, domain.B, domain.C)).ThenBy(domain => domain.Maximum)
            .Select(domain => new MatrixSizes(domain.A - 1, domain.B - 1, domain.C - 1));
    }
}

using System.Collections.Immutable;
using Zkml.Circuits.Backends.R1cs.Rows;

namespace Zkml.Circuits.Backends.R1cs.Balancing;

/// <summary>Chooses the form of each row such that the three matrices fill evenly: the fullest one decides the price.</summary>
internal static class MatrixBalance
{
    /// <summary>The rows in their forms, in the order of the drafts.</summary>
    public static ImmutableArray<R1csConstraint> Of(IReadOnlyList<DraftRow> rows)
    {
        var chosen = new R1csConstraint[rows.Count];
        var used = default(MatrixSizes);

        // Rows with the fewest choices come first; among equals the largest, since small ones level what large ones leave.
        foreach (var row in Enumerable.Range(0, chosen.Length).OrderBy(row => Freedom(rows[row])).ThenByDescending(row => MatrixSizes.Of(rows[row].Forms[0]).Total))
        {
            chosen[row] = rows[row].Forms.MinBy(form =>
            {
                var after = used + MatrixSizes.Of(form);
                return (after.Maximum, after.Total);
            })!;
            used += MatrixSizes.Of(chosen[row]);
        }

        return [.. chosen];
    }

    private static int Freedom(DraftRow row) => row.IsLinear ? 1 : 0;
}

using System.Collections.Immutable;
using System.Numerics;
using Zkml.Circuits.Backends.R1cs.Rows;

namespace Zkml.Circuits.Backends.R1cs.Balancing;

/// <summary>Rows in forms that fill matrices of a given room, each as full in proportion.</summary>
internal sealed class MatrixFilling
{
    private static readonly WireSum One = SumBuilder.Of(0);

    private readonly MatrixSizes _room;
    private readonly R1csConstraint[] _chosen;
    private MatrixSizes _used;

    /// <summary>Fills matrices.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="order">The order in which their forms are chosen; rows that are linear last.</param>
    /// <param name="room">The most non-zeros of each matrix.</param>
    public MatrixFilling(IReadOnlyList<DraftRow> rows, int[] order, MatrixSizes room)
    {
        _room = room;
        _chosen = new R1csConstraint[order.Length];
        foreach (var row in order)
        {
            Choose(row, rows[row].Forms);
        }

        foreach (var row in order.Where(row => rows[row].IsLinear).TakeWhile(_ => !Fits))
        {
            Divide(row, rows[row].Forms[0].C);
        }
    }

    /// <summary>The rows, in their order.</summary>
    public ImmutableArray<R1csConstraint> Rows => [.. _chosen];

    /// <summary>Whether no matrix has more than its room.</summary>
    public bool Fits => _used.A <= _room.A && _used.B <= _room.B && _used.C <= _room.C;

    private void Choose(int row, ImmutableArray<R1csConstraint> forms)
    {
        var best = (Fill: double.PositiveInfinity, Total: long.MaxValue);
        var sizes = _used;
        foreach (var form in forms)
        {
            var after = _used + MatrixSizes.Of(form);
            var key = (after.FullestOf(_room), after.Total);
            if (key.CompareTo(best) < 0)
            {
                (best, sizes, _chosen[row]) = (key, after, form);
            }
        }

        _used = sizes;
    }

    /// <summary>Moves as many terms of a linear row as are too many in its matrix to one that has room: part · 1 = -rest.</summary>
    private void Divide(int row, WireSum sum)
    {
        var terms = sum.Terms.Length;
        var present = MatrixSizes.Of(_chosen[row]);
        var others = _used - present;

        // With the one in B, terms are in A and C; with the one in A, in B and C.
        foreach (var isLeft in new[] { true, false })
        {
            var (side, roomOfSide, one, roomOfOne) = isLeft ? (others.A, _room.A, others.B, _room.B) : (others.B, _room.B, others.A, _room.A);
            var most = roomOfSide - side;
            var least = terms - (_room.C - others.C);
            var count = long.Clamp(least, 1, terms);
            if (count > most || one + 1 > roomOfOne || least > terms)
            {
                continue;
            }

            // As many as C cannot take; if both have room for all, the row was in neither, and this side takes what it can.
            var part = new WireSum([.. sum.Terms.Take((int)long.Min(terms, long.Max(count, long.Min(most, terms / 2))))]);
            var rest = new WireSum([.. sum.Terms.Skip(part.Terms.Length).Select(term => term with { Coefficient = BigInteger.Negate(term.Coefficient) })]);
            _chosen[row] = isLeft ? new(part, One, rest) : new(One, part, rest);
            _used = others + MatrixSizes.Of(_chosen[row]);
            return;
        }
    }
}

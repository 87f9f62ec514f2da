using System.Collections;
using System.Text;

namespace Zkml.Data.Datasets.Tables;

/// <summary>
/// The cells of a table in one buffer, one behind the other. A file of 40 MB can have twenty million cells, and an object each would take thirty times as much
/// memory as the file; so a cell is four bytes besides its text, and becomes a string when it is asked for.
/// </summary>
internal sealed class CellTexts : IReadOnlyList<string>
{
    /// <summary>Sixteen million: a number each, as features are, takes 128 MB.</summary>
    public const int MaximumCells = 1 << 24;

    private const int MaximumBytesALetter = 3;

    private byte[] _utf8;
    private int[] _ends;
    private int _count;

    /// <summary>Room for cells.</summary>
    /// <param name="expectedCount">How many there will be; a guess, at least 1.</param>
    /// <param name="expectedBytes">How long all of them will be in UTF-8; a guess, too.</param>
    public CellTexts(int expectedCount, int expectedBytes)
    {
        _utf8 = GC.AllocateUninitializedArray<byte>(expectedBytes);
        _ends = GC.AllocateUninitializedArray<int>(Math.Min(Math.Max(1, expectedCount), MaximumCells));
    }

    /// <inheritdoc/>
    public int Count => _count;

    /// <inheritdoc/>
    public string this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)_count, nameof(index));
            var start = index == 0 ? 0 : _ends[index - 1];
            return Encoding.UTF8.GetString(_utf8, start, _ends[index] - start);
        }
    }

    /// <summary>Adds a cell.</summary>
    public void Add(ReadOnlySpan<char> cell)
    {
        var start = _count == 0 ? 0 : _ends[_count - 1];
        if (_count == _ends.Length)
        {
            Array.Resize(ref _ends, 2 * _count);
        }

        if (cell.Length > (_utf8.Length - start) / MaximumBytesALetter && Encoding.UTF8.GetByteCount(cell) is var bytes && bytes > _utf8.Length - start)
        {
            Array.Resize(ref _utf8, checked(start + bytes + (start / 2)));
        }

        _ends[_count] = start + Encoding.UTF8.GetBytes(cell, _utf8.AsSpan(start));
        _count++;
    }

    /// <summary>The cells without the first few, in the same buffer.</summary>
    public IReadOnlyList<string> From(int first) => first == 0 ? this : new Tail(this, first);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator()
    {
        for (var i = 0; i < _count; i++)
        {
            yield return this[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Tail(CellTexts all, int first) : IReadOnlyList<string>
    {
        public int Count => all.Count - first;

        public string this[int index] => all[first + index];

        public IEnumerator<string> GetEnumerator() => all.Skip(first).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

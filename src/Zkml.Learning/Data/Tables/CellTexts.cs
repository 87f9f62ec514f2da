using System.Collections;
using System.Text;

namespace Zkml.Learning.Data.Tables;

/// <summary>
/// The cells of a table in one buffer, one behind the other. A file of 40 MB can have twenty million cells, and an object each would take thirty times as much
/// memory as the file; so a cell is four bytes besides its text, and becomes a string when it is asked for.
/// </summary>
internal sealed class CellTexts : IReadOnlyList<string>
{
    private readonly byte[] _utf8;
    private int[] _ends;
    private int _count;

    /// <summary>Room for cells.</summary>
    /// <param name="expectedCount">How many there will be; a guess, at least 1.</param>
    /// <param name="maximumBytes">How long all of them may be in UTF-8.</param>
    public CellTexts(int expectedCount, int maximumBytes)
    {
        _utf8 = GC.AllocateUninitializedArray<byte>(maximumBytes);
        _ends = GC.AllocateUninitializedArray<int>(expectedCount);
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

        _ends[_count] = start + Encoding.UTF8.GetBytes(cell, _utf8.AsSpan(start));
        _count++;
    }

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
}

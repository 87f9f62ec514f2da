using System.Globalization;
using System.Text;

namespace Zkml.Aleo.Tests.Readers;

/// <summary>Compares the two readers over texts, and tallies what came of each kind of change.</summary>
internal sealed class ReaderAgreement
{
    /// <summary>Texts on their way at a time.</summary>
    private const int InFlight = 32;

    private readonly SortedDictionary<string, Tally> _kinds = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _ourRefusals = new(StringComparer.Ordinal);
    private readonly List<string> _differences = [];

    /// <summary>Texts that the readers read differently, that only we accept, or that only we refuse for no reason of <see cref="OurRefusals"/>.</summary>
    public IReadOnlyList<string> Differences => _differences;

    public int Texts => _kinds.Values.Sum(tally => tally.Texts);

    /// <summary>Texts that both read as the same program.</summary>
    public int Accepted => _kinds.Values.Sum(tally => tally.Accepted);

    public int Refused => _kinds.Values.Sum(tally => tally.Refused);

    public static ReaderAgreement Check(IEnumerable<(string Text, string Kind)> texts)
    {
        using var snarkVm = new SnarkVmReader();
        var agreement = new ReaderAgreement();
        var pending = new Queue<(string Text, string Kind)>();
        foreach (var text in texts)
        {
            snarkVm.Ask(text.Text);
            pending.Enqueue(text);
            if (pending.Count == InFlight)
            {
                var (next, kind) = pending.Dequeue();
                agreement.Compare(next, kind, snarkVm.Answer());
            }
        }

        while (pending.TryDequeue(out var last))
        {
            agreement.Compare(last.Text, last.Kind, snarkVm.Answer());
        }

        return agreement;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Texts} texts: {Accepted} read as the same program by both, {Refused} refused by both, {_ourRefusals.Values.Sum()} refused by us alone, {_differences.Count} differences");
        foreach (var (kind, tally) in _kinds)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{tally.Texts,7} {kind}: {tally.Accepted} accepted, {tally.Refused} refused");
        }

        text.AppendLine("refused by us alone:");
        foreach (var (reason, count) in _ourRefusals.OrderByDescending(pair => pair.Value))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{count,7} {reason}");
        }

        return text.ToString();
    }

    private void Compare(string text, string kind, Reading theirs)
    {
        var tally = _kinds.TryGetValue(kind, out var known) ? known : _kinds[kind] = new();
        tally.Texts++;
        var ours = Reading.Ours(text);
        if (ours.Print is null && theirs.Print is null)
        {
            tally.Refused++;
        }
        else if (ours.Print is null && OurRefusals.Find(ours.Refusal!, text) is { } reason)
        {
            _ourRefusals[reason] = _ourRefusals.GetValueOrDefault(reason) + 1;
        }
        else if ((ours.Print, ours.BinaryBytes) == (theirs.Print, theirs.BinaryBytes))
        {
            tally.Accepted++;
        }
        else
        {
            _differences.Add($"{kind}: we {Describe(ours)}; snarkVM {Describe(theirs)}\n{Escape(text)}");
        }
    }

    private static string Describe(Reading reading) =>
        reading.Print is null ? $"refuse: {reading.Refusal}" : $"read, in {reading.BinaryBytes} bytes of binary form:\n{reading.Print}";

    private static string Escape(string text) =>
        string.Concat(text.Select(character => character is (>= ' ' and <= '~') or '\n' ? character.ToString() : $"<U+{(int)character:X4}>"));

    private sealed class Tally
    {
        public int Texts { get; set; }

        public int Accepted { get; set; }

        public int Refused { get; set; }
    }
}

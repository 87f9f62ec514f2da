namespace Zkml.Circuits;

/// <summary>The widths that a decomposition into bits can have, which depend on what the circuit becomes.</summary>
public sealed class WordWidths
{
    private readonly Func<int, int?> _holding;

    private WordWidths(int maximum, IReadOnlyList<int> capacities, Func<int, int?> holding) => (Maximum, Capacities, _holding) = (maximum, capacities, holding);

    /// <summary>Aleo's unsigned integers: 8, 16, 32, 64 or 128 bits.</summary>
    public static WordWidths Aleo { get; } = new(IntegerWidth.Maximum, IntegerWidth.All, IntegerWidth.Holding);

    /// <summary>Any width that a field has room for: the rows of a constraint system need no integer types.</summary>
    public static WordWidths Exact { get; } = new(ExactMaximum, [ExactMaximum], bits => bits <= ExactMaximum ? int.Max(1, bits) : null);

    /// <summary>The largest width.</summary>
    public int Maximum { get; }

    /// <summary>The widths up to which words are filled, where several values share one.</summary>
    public IReadOnlyList<int> Capacities { get; }

    /// <summary>Whether every width up to the largest exists.</summary>
    public bool IsExact => this == Exact;

    /// <summary>The smallest width of at least that many bits, or null above the largest.</summary>
    public int? Holding(int bits) => _holding(bits);

    // A bit less than a value may have: differences of words fit with their sign.
    private const int ExactMaximum = 250;
}

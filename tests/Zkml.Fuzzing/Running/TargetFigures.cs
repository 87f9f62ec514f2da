namespace Zkml.Fuzzing.Running;

/// <summary>What became of a target's inputs.</summary>
internal sealed class TargetFigures(string name)
{
    private readonly Dictionary<Outcome, int> _outcomes = [];

    public string Name { get; } = name;

    public int Findings { get; set; }

    public int Inputs { get; private set; }

    public TimeSpan Processor { get; private set; }

    public InputCost? Slowest { get; private set; }

    public long HeapBytes { get; private set; }

    public int this[Outcome outcome] => _outcomes.GetValueOrDefault(outcome);

    public void Add(InputCost cost)
    {
        Inputs++;
        Processor += cost.Processor;
        HeapBytes = Math.Max(HeapBytes, cost.HeapBytes);
        Slowest = Slowest is null || cost.Processor > Slowest.Processor ? cost : Slowest;
    }

    public void Add(Outcome outcome) => _outcomes[outcome] = this[outcome] + 1;
}

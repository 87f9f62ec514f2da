using System.Collections.Immutable;

namespace Zkml.Fuzzing.Running;

/// <summary>Runs inputs, one after the other, each as if a stranger had sent it.</summary>
/// <param name="seed">Decides what the inputs are.</param>
/// <param name="folder">Where the input at hand is, and where those stay that are findings.</param>
internal sealed class FuzzRun(int seed, string folder)
{
    private const int SlowestKept = 10;

    /// <summary>What a server's threads have, and less than a command's main thread: a reader that recurses as deep as a file says overflows it.</summary>
    private const int StackBytes = 1 << 20;

    private readonly List<Finding> _findings = [];
    private readonly PriorityQueue<InputCost, TimeSpan> _slowest = new();

    /// <summary>Inputs that were not handled as they must be.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The slowest inputs, the slowest first.</summary>
    public ImmutableArray<InputCost> Slowest => [.. _slowest.UnorderedItems.Select(item => item.Element).OrderByDescending(cost => cost.Processor)];

    /// <summary>Runs some inputs of a target.</summary>
    public TargetFigures Run(FuzzTarget target, IEnumerable<int> numbers)
    {
        var figures = new TargetFigures(target.Name);
        using var watch = new Watch();

        // One thread for all: to start one takes longer than most inputs.
        var thread = new Thread(() => RunAll(target, numbers, figures, watch), StackBytes) { IsBackground = true, Name = target.Name };
        thread.Start();
        thread.Join();
        return figures;
    }

    private void RunAll(FuzzTarget target, IEnumerable<int> numbers, TargetFigures figures, Watch watch)
    {
        foreach (var number in numbers)
        {
            var path = Path.Combine(folder, $"current-{target.Name}");
            var input = new FuzzInput(number, target.Generate(seed, number), path);

            // Before it runs: whatever happens then, the input is there.
            File.WriteAllBytes(path, input.Content);
            watch.Begin(FormattableString.Invariant($"{target.Name} {number} ({path})"));
            var problem = Run(target, input, figures);
            var (processor, heap) = watch.End();
            Add(target, input, new(target.Name, number, input.Content.Length, processor, heap), problem, figures);
        }
    }

    private static string? Run(FuzzTarget target, FuzzInput input, TargetFigures figures)
    {
        try
        {
            figures.Add(target.Run(input));
            return null;
        }
        catch (Exception problem) when (target.Refusals.Any(refusal => refusal.IsInstanceOfType(problem)))
        {
            figures.Add(Outcome.Refused);
            return string.IsNullOrWhiteSpace(problem.Message) ? $"{problem.GetType().Name} says nothing" : null;
        }
        catch (Exception problem)
        {
            return $"{problem.GetType().Name}: {problem.Message} {problem.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Zkml.", StringComparison.Ordinal))?.Trim()}";
        }
    }

    private void Add(FuzzTarget target, FuzzInput input, InputCost cost, string? problem, TargetFigures figures)
    {
        figures.Add(cost);
        _slowest.Enqueue(cost, cost.Processor);
        if (_slowest.Count > SlowestKept)
        {
            _slowest.Dequeue();
        }

        problem ??= cost.Processor > FuzzLimits.Processor ? FormattableString.Invariant($"{cost.Processor.TotalSeconds:F1} s of processor time") : null;
        if (problem is not null)
        {
            var file = Path.Combine(folder, FormattableString.Invariant($"{target.Name}-{seed}-{input.Number}"));
            File.WriteAllBytes(file, input.Content);
            _findings.Add(new(target.Name, input.Number, problem, file));
            figures.Findings++;
        }
    }
}

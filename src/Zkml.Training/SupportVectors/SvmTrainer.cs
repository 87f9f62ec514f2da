using System.Runtime.ExceptionServices;
using Zkml.Host;
using Zkml.Models.Configurations.SupportVectors;
using Zkml.Training.SupportVectors.Solving;

namespace Zkml.Training.SupportVectors;

/// <summary>Trains the machines between two classes on as many threads as are allowed; the result does not depend on how many.</summary>
internal static class SvmTrainer
{
    private const long BytesOfMegabyte = 1_000_000;

    /// <summary>Runs a training.</summary>
    /// <param name="config">How.</param>
    /// <param name="samples">What to learn from.</param>
    /// <param name="labels">The class of each sample.</param>
    /// <param name="classCount">How many classes there are; each must occur.</param>
    /// <param name="parallel">Threads and cancellation.</param>
    /// <param name="progress">Is told of every machine, from any thread but one at a time; may be null.</param>
    /// <exception cref="MalformedInputException">A class has no samples, ν is too large, or a machine does not come to an end.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public static SupportVectorMachine Train(
        SvmConfig config, SampleMatrix samples, ReadOnlyMemory<byte> labels, int classCount, ParallelOptions parallel, IProgress<SupportVectorProgress>? progress = null)
    {
        var members = Members(labels.Span, classCount);
        var tasks = Tasks(config.Scheme, members);
        RequireSolvable(config.Formulation, members, tasks);
        var kernel = KernelFactory.Of(config.Kernel, samples);
        var threads = parallel.MaxDegreeOfParallelism < 0 ? Environment.ProcessorCount : parallel.MaxDegreeOfParallelism;
        var bytes = config.CacheMegabytes * BytesOfMegabyte / Math.Clamp(threads, 1, tasks.Length);
        var machines = new BinarySvm[tasks.Length];
        var (tally, done, vectors) = (new Lock(), 0, 0);
        progress?.Report(new(0, tasks.Length, 0));
        try
        {
            Parallel.For(0, tasks.Length, parallel, i =>
            {
                machines[i] = Solve(tasks[i], config, kernel, samples, bytes, parallel.CancellationToken);
                lock (tally)
                {
                    (done, vectors) = (done + 1, vectors + machines[i].SupportVectors().Count());
                    progress?.Report(new(done, tasks.Length, vectors));
                }
            });
        }
        catch (AggregateException faults) when (faults.Flatten().InnerExceptions.OfType<MalformedInputException>().FirstOrDefault() is { } cause)
        {
            ExceptionDispatchInfo.Throw(cause);
        }

        var shared = SharedVectors.Of(samples, members, machines);
        return config.Scheme == MulticlassScheme.OneAgainstOne ? new OneAgainstOneSvm(kernel, shared, machines) : new OneAgainstAllSvm(kernel, shared, machines);
    }

    /// <summary>The machines to train, without multipliers.</summary>
    private static BinarySvm[] Tasks(MulticlassScheme scheme, int[][] members)
    {
        var labels = Enumerable.Range(0, members.Length);
        return scheme == MulticlassScheme.OneAgainstOne
            ? [.. from first in labels from second in labels where first < second select new BinarySvm(first, second, [.. members[first], .. members[second]], members[first].Length, [], 0)]
            : [.. labels.Select(first => new BinarySvm(first, -1, [.. members[first], .. members.Where((_, other) => other != first).SelectMany(list => list)], members[first].Length, [], 0))];
    }

    private static BinarySvm Solve(BinarySvm task, SvmConfig config, Kernel kernel, SampleMatrix samples, long cacheBytes, CancellationToken cancellation)
    {
        var isPositive = new bool[task.Samples.Length];
        isPositive.AsSpan(0, task.Positives).Fill(true);
        var columns = new KernelColumns(samples.Pick(task.Samples), kernel, cacheBytes);
        var solution = SequentialMinimalOptimizer.Solve(config.Formulation, isPositive, columns, config.Tolerance, cancellation);
        return task with { Multipliers = solution.Multipliers, Offset = solution.Offset };
    }

    private static int[][] Members(ReadOnlySpan<byte> labels, int classCount)
    {
        var members = Enumerable.Range(0, classCount).Select(_ => new List<int>()).ToArray();
        for (var sample = 0; sample < labels.Length; sample++)
        {
            members[labels[sample]].Add(sample);
        }

        return Array.ConvertAll(members, list => list.ToArray());
    }

    private static void RequireSolvable(Formulation formulation, int[][] members, BinarySvm[] tasks)
    {
        if (Array.FindIndex(members, list => list.Length == 0) is >= 0 and var empty)
        {
            throw new MalformedInputException("training", "trainingSamples", $"class {empty} has no samples; take more");
        }

        if (formulation is NuFormulation nu && tasks.Any(task => !nu.IsFeasible(task.Positives, task.Samples.Length - task.Positives)))
        {
            throw new MalformedInputException("training", "machine.nu", FormattableString.Invariant($"{nu.Nu} is too large for classes of such different sizes; take a smaller one"));
        }
    }
}

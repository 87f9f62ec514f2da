namespace Zkml.Training.Trees.Growing;

/// <summary>Tries every threshold of one feature in one node. It owns the memory that this takes, so each thread needs its own.</summary>
internal sealed class ColumnScan(SplitRules rules)
{
    private readonly double[] _left = new double[rules.Criterion.Width];
    private readonly double[] _right = new double[rules.Criterion.Width];
    private int[] _slotOfSample = [];
    private int[] _order = [];
    private int[] _slotOfGroup = [];
    private int[] _binOfGroup = [];
    private int[] _countOfGroup = [];
    private double[] _sums = [];

    /// <summary>Finds the feature's best split.</summary>
    /// <returns>Null if the feature is constant in the node.</returns>
    public SplitCandidate? Run(int feature, FeatureColumn column, ReadOnlySpan<int> samples, ReadOnlySpan<double> total)
    {
        Reserve(column, samples.Length);
        var slots = column.BinCount;
        var groups = slots <= 64 + (2 * samples.Length) ? GroupByBin(column, samples) : slots = GroupBySorting(column, samples);
        if (!column.AreApart(_binOfGroup[0], _binOfGroup[groups - 1]))
        {
            return null;
        }

        _sums.AsSpan(0, slots * _left.Length).Clear();
        rules.Criterion.Accumulate(samples, _slotOfSample.AsSpan(0, samples.Length), _sums);
        return Scan(feature, column, groups, samples.Length, total);
    }

    private SplitCandidate Scan(int feature, FeatureColumn column, int groups, int count, ReadOnlySpan<double> total)
    {
        var (best, bestGroup, leftCount) = (SplitCandidate.None, -1, 0);
        _left.AsSpan().Clear();
        for (var group = 0; group < groups - 1; group++)
        {
            leftCount += _countOfGroup[group];
            Move(group, total);
            if (leftCount < rules.MinimumSamplesInLeaf || !column.AreApart(_binOfGroup[group], _binOfGroup[group + 1]))
            {
                continue;
            }

            if (count - leftCount < rules.MinimumSamplesInLeaf)
            {
                break;
            }

            var score = rules.Criterion.Score(_left) + rules.Criterion.Score(_right);
            if (score <= best.Score)
            {
                continue;
            }

            // Without a penalty the number itself does not matter yet.
            var (threshold, cost) = rules.NewTestPenalty > 0 ? Price(feature, column, group) : (0, 0);
            if (score - cost > best.Score)
            {
                (best, bestGroup) = (new(feature, _binOfGroup[group], threshold, score - cost), group);
            }
        }

        return best.Exists && rules.NewTestPenalty == 0 ? best with { Threshold = Price(feature, column, bestGroup).Threshold } : best;
    }

    private (double Threshold, double Cost) Price(int feature, FeatureColumn column, int group) =>
        rules.Price(feature, column.Highest(_binOfGroup[group]), column.Lowest(_binOfGroup[group + 1]));

    private void Move(int group, ReadOnlySpan<double> total)
    {
        var sums = _sums.AsSpan(_slotOfGroup[group] * _left.Length, _left.Length);
        for (var i = 0; i < sums.Length; i++)
        {
            _left[i] += sums[i];
            _right[i] = total[i] - _left[i];
        }
    }

    /// <summary>Each bin is a slot of its own; those that have samples are the groups.</summary>
    private int GroupByBin(FeatureColumn column, ReadOnlySpan<int> samples)
    {
        var bins = _slotOfSample.AsSpan(0, samples.Length);
        column.Gather(samples, bins);
        var countOfBin = _order.AsSpan(0, column.BinCount);
        countOfBin.Clear();
        foreach (var bin in bins)
        {
            countOfBin[bin]++;
        }

        var groups = 0;
        for (var bin = 0; bin < countOfBin.Length; bin++)
        {
            if (countOfBin[bin] > 0)
            {
                (_binOfGroup[groups], _slotOfGroup[groups], _countOfGroup[groups]) = (bin, bin, countOfBin[bin]);
                groups++;
            }
        }

        return groups;
    }

    /// <summary>For features with many more bins than the node has samples.</summary>
    private int GroupBySorting(FeatureColumn column, ReadOnlySpan<int> samples)
    {
        var bins = _binOfGroup.AsSpan(0, samples.Length);
        column.Gather(samples, bins);
        var order = _order.AsSpan(0, samples.Length);
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        bins.Sort(order);
        var groups = 0;
        for (var i = 0; i < order.Length; i++)
        {
            if (i == 0 || bins[i] != _binOfGroup[groups - 1])
            {
                (_binOfGroup[groups], _slotOfGroup[groups], _countOfGroup[groups]) = (bins[i], groups, 0);
                groups++;
            }

            _countOfGroup[groups - 1]++;
            _slotOfSample[order[i]] = groups - 1;
        }

        return groups;
    }

    private void Reserve(FeatureColumn column, int samples)
    {
        if (_slotOfSample.Length < samples)
        {
            _slotOfSample = new int[samples];
        }

        var groups = int.Max(samples, int.Min(column.BinCount, 64 + (2 * samples)));
        if (_order.Length < groups)
        {
            (_order, _binOfGroup, _slotOfGroup, _countOfGroup) = (new int[groups], new int[groups], new int[groups], new int[groups]);
            _sums = new double[groups * _left.Length];
        }
    }
}

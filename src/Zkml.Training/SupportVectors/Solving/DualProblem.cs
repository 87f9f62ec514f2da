namespace Zkml.Training.SupportVectors.Solving;

/// <summary>
/// The dual of a machine between two classes, while it is being solved: a multiplier per sample, each within bounds, and the slope of the objective by each. Notation as in
/// Chang and Lin, "LIBSVM: A Library for Support Vector Machines", 2011, but for the slopes, which here are times the sign of their sample's class.
/// </summary>
internal sealed class DualProblem
{
    private readonly bool[] _isPositive;
    private readonly double[] _multipliers;
    private readonly double[] _slopes;
    private readonly bool[] _canRise;
    private readonly bool[] _canFall;

    /// <summary>A problem at its start.</summary>
    /// <param name="isPositive">The class of each sample.</param>
    /// <param name="bound">The largest multiplier; the smallest is 0.</param>
    /// <param name="multipliers">Where to start.</param>
    /// <param name="slopes">Those of the start.</param>
    /// <param name="keepsClassSums">Whether the multipliers of each class must keep their sum, and not only the two sums their difference.</param>
    public DualProblem(bool[] isPositive, double bound, double[] multipliers, double[] slopes, bool keepsClassSums)
    {
        (_isPositive, Bound, _multipliers, _slopes, KeepsClassSums) = (isPositive, bound, multipliers, slopes, keepsClassSums);
        (_canRise, _canFall) = (new bool[Count], new bool[Count]);
        for (var sample = 0; sample < Count; sample++)
        {
            FindRoom(sample);
        }
    }

    /// <summary>How many samples there are.</summary>
    public int Count => _isPositive.Length;

    /// <summary>The largest multiplier.</summary>
    public double Bound { get; }

    /// <summary>Whether the multipliers of each class must keep their sum.</summary>
    public bool KeepsClassSums { get; }

    /// <summary>The multipliers.</summary>
    public ReadOnlySpan<double> Multipliers => _multipliers;

    /// <summary>The slope of the objective by each multiplier, times 1 for the positive class and -1 for the other.</summary>
    public ReadOnlySpan<double> Slopes => _slopes;

    /// <summary>The class of each sample.</summary>
    public ReadOnlySpan<bool> IsPositive => _isPositive;

    /// <summary>Whether each multiplier, times its sign, can rise.</summary>
    public ReadOnlySpan<bool> CanRise => _canRise;

    /// <summary>Whether each multiplier, times its sign, can fall.</summary>
    public ReadOnlySpan<bool> CanFall => _canFall;

    private double RoomAbove(int sample) => _isPositive[sample] ? Bound - _multipliers[sample] : _multipliers[sample];

    private double RoomBelow(int sample) => _isPositive[sample] ? _multipliers[sample] : Bound - _multipliers[sample];

    /// <summary>Lets one multiplier, times its sign, rise and another fall by as much as the objective wants and the bounds allow.</summary>
    /// <param name="rising">A sample with room above.</param>
    /// <param name="falling">A sample with room below.</param>
    /// <param name="curvature">Of the objective in this direction, above 0.</param>
    /// <param name="risingColumn">The kernel of the first sample with all.</param>
    /// <param name="fallingColumn">The kernel of the second sample with all.</param>
    public void Step(int rising, int falling, double curvature, ReadOnlySpan<float> risingColumn, ReadOnlySpan<float> fallingColumn)
    {
        var wanted = (_slopes[falling] - _slopes[rising]) / curvature;
        var step = Math.Min(wanted, Math.Min(RoomAbove(rising), RoomBelow(falling)));
        Move(rising, step, RoomAbove(rising), _isPositive[rising]);
        Move(falling, step, RoomBelow(falling), !_isPositive[falling]);
        for (var sample = 0; sample < _slopes.Length; sample++)
        {
            _slopes[sample] += step * (risingColumn[sample] - fallingColumn[sample]);
        }
    }

    private void Move(int sample, double step, double room, bool up)
    {
        // At a bound exactly, so that what is at it is known by equality.
        ref var multiplier = ref _multipliers[sample];
        multiplier = step == room ? (up ? Bound : 0) : multiplier + (up ? step : -step);
        FindRoom(sample);
    }

    private void FindRoom(int sample) => (_canRise[sample], _canFall[sample]) = (RoomAbove(sample) > 0, RoomBelow(sample) > 0);
}

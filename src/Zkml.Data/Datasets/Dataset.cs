namespace Zkml.Data.Datasets;

/// <summary>Labelled samples of one kind.</summary>
public abstract class Dataset
{
    private protected Dataset(string name, int classes)
    {
        Name = name;
        Classes = classes;
    }

    /// <summary>What reports call it.</summary>
    public string Name { get; }

    /// <summary>How many classes there are; 0 where the samples have values instead.</summary>
    public int Classes { get; }

    /// <summary>How many samples there are.</summary>
    public abstract int Count { get; }

    /// <summary>The class of one sample, from 0.</summary>
    public abstract int Label(int index);

    /// <summary>The value of one sample, which a regression is to find.</summary>
    /// <exception cref="InvalidOperationException">The samples have classes instead.</exception>
    public virtual double Value(int index) => throw new InvalidOperationException($"{Name} has classes, not values");

    /// <summary>Some of the samples, one behind the other, without a copy of what they are.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="count">How many.</param>
    public abstract Dataset Part(int first, int count);

    /// <summary>The classes of all samples.</summary>
    public int[] AllLabels()
    {
        var labels = new int[Count];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = Label(i);
        }

        return labels;
    }

    /// <summary>The values of all samples.</summary>
    /// <exception cref="InvalidOperationException">The samples have classes instead.</exception>
    public double[] AllValues()
    {
        var values = new double[Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Value(i);
        }

        return values;
    }
}

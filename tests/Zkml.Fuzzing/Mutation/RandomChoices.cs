namespace Zkml.Fuzzing.Mutation;

/// <summary>Choices that mutators make.</summary>
internal static class RandomChoices
{
    /// <summary>One of several.</summary>
    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>How many changes to make: mostly one or two.</summary>
    public static int Changes(this Random random)
    {
        var count = 1;
        while (count < 16 && random.Next(3) == 0)
        {
            count++;
        }

        return count;
    }

    /// <summary>How often to repeat something: mostly a few times, seldom thousands.</summary>
    public static int Repeats(this Random random) => random.Next(12) switch
    {
        0 => random.Next(1_000, 5_000),
        1 or 2 => random.Next(50, 500),
        _ => random.Next(1, 8),
    };
}

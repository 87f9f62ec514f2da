using Zkml.Host;
using Zkml.Import.Imported;

namespace Zkml.Import.Formats.LightGbm;

/// <summary>The sets of categories of one tree of the text form: bits in words of 32, one set behind the other.</summary>
internal sealed class LightGbmBitsets
{
    private const int WordBits = 32;

    private readonly int[] _boundaries;
    private readonly uint[] _words;

    private LightGbmBitsets(int[] boundaries, uint[] words) => (_boundaries, _words) = (boundaries, words);

    public static LightGbmBitsets Read(LightGbmSection section)
    {
        var count = ImportLimits.Require(section.Integer("num_cat"), 0, ImportLimits.MaximumNodes, section.File, $"{section.Place}, num_cat", "sets of categories");
        var boundaries = section.Numbers<int>("cat_boundaries", count + 1);
        if (boundaries[0] != 0 || boundaries.Zip(boundaries.Skip(1)).Any(set => set.First > set.Second) || boundaries[^1] > ImportLimits.MaximumNodes)
        {
            throw new MalformedInputException(section.File, $"{section.Place}, cat_boundaries", "expected numbers that grow from 0");
        }

        return new(boundaries, section.Numbers<uint>("cat_threshold", boundaries[^1]));
    }

    /// <summary>The set that the threshold of a test names; null if there is none.</summary>
    public List<int>? Find(double threshold)
    {
        if (!(threshold >= 0 && threshold < _boundaries.Length - 1))
        {
            return null;
        }

        var (first, end) = (_boundaries[(int)threshold], _boundaries[(int)threshold + 1]);
        var categories = new List<int>();
        for (var bit = 0; bit < (end - first) * WordBits; bit++)
        {
            if (((_words[first + (bit / WordBits)] >> (bit % WordBits)) & 1) != 0)
            {
                categories.Add(bit);
            }
        }

        return categories;
    }
}

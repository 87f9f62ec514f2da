using SkiaSharp;
using Zkml.Data.Randomness;

namespace Zkml.Data.Tests.Images.Scenes;

/// <summary>What a scene leaves to chance; a seed gives the same on every machine.</summary>
internal sealed class SceneRandom(ulong seed)
{
    private readonly SplitMix64 _numbers = new(seed);

    public float Between(double least, double most) => (float)(least + (most - least) * _numbers.Next(1 << 24) / (1 << 24));

    public int Whole(int least, int most) => least + _numbers.Next(most - least + 1);

    public bool Chance(double probability) => Between(0, 1) < probability;

    /// <summary>About normal, with deviation 1.</summary>
    public float Normal() => Enumerable.Range(0, 6).Sum(_ => Between(-1, 1)) / 1.41f;

    public T Of<T>(params T[] choices) => choices[_numbers.Next(choices.Length)];

    /// <summary>A colour of some brightness, with a tint.</summary>
    public SKColor Tinted(double brightness, double tint) => new(
        Tone(brightness + Between(-tint, tint)), Tone(brightness + Between(-tint, tint)), Tone(brightness + Between(-tint, tint)));

    private static byte Tone(double value) => (byte)Math.Clamp(value, 0, 255);
}

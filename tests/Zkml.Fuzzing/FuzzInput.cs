namespace Zkml.Fuzzing;

/// <summary>One input of a target.</summary>
/// <param name="Number">Which of the target's, from 0; with the seed of the run it says what the input is.</param>
/// <param name="Content">The file's bytes.</param>
/// <param name="Path">Where the file is.</param>
internal sealed record FuzzInput(int Number, byte[] Content, string Path)
{
    /// <summary>An empty folder's path beside the file, for what a target writes; the folder need not exist.</summary>
    public string Folder => $"{Path}.folder";
}

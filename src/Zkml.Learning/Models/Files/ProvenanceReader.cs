using Zkml.Host.Json;

namespace Zkml.Learning.Models.Files;

/// <summary>Reads how a model was trained from the part of its file that says so, to its end.</summary>
/// <param name="json">The object.</param>
/// <param name="command">The command line that trains it again, which has been read.</param>
/// <param name="file">What errors call the file.</param>
/// <exception cref="Host.MalformedInputException">It is malformed; the message names the place.</exception>
public delegate Provenance ProvenanceReader(StrictJsonObject json, string command, string file);

// What is known to differ, and the section of the facts that decides: Patchbay is right by it, or (none) nobody can tell.
// docs/emulators.md tells it to people.

/**
 * The cases, their part, what the emulator does, the section.
 * @typedef {readonly [cases: RegExp, part: RegExp, says: string, fact: string]} Difference
 * @typedef {'serverless-offline' | 'architect' | 'api-gateway-mapping-template'} Emulator
 */

/** @type {{ readonly [Name in Emulator]: readonly Difference[] }} */
export const differences = {
  'serverless-offline': [
    [/^event-encoded/, /^(path|pathParameters)$/, 'decodes path variables', '2.2'],
    [/^event-greedy-trailing/, /^path$/, 'takes a trailing slash off the path', '5.3'],
    [/^event-/, /^requestContext\.path$/, 'leaves the stage out of requestContext.path', '5.3'],
    [/^event-/, /^requestContext\.resourcePath$/, 'puts the stage before requestContext.resourcePath', '3.7'],
    [/^event-/, /members$/, 'has no deploymentId, and an API key and an operation where there are none', '5.3'],
    [
      /^event-header-(authorization|user-agent)$/,
      /eaders$/,
      'keeps the letters of Authorization and User-Agent',
      '5.3',
    ],
    [/^event-header-dropped$/, /eaders$/, 'shows headers that API Gateway hides', '2.3'],
    [/^(result|response)-/, /^header content-type$/, 'adds a charset to Content-Type', '6'],
    [/^result-status-word$/, /^status$/, 'ends with 500 where the status is no number', '5.3'],
    [/^result-multi/, /^header x-m$/, 'joins headers with a bare comma, those of multiValueHeaders last', '5.3'],
    [
      /^result-(multi-no-list|unknown-member|bare-text|list)$/,
      /^(status|body)$/,
      'takes results that are malformed',
      '5.3',
    ],
    [/^result-base64$/, /^body$/, 'decodes base64 though no media type is binary', '5.3'],
    [/^result-remapped$/, /^header /, 'renames no headers', '2.3'],
    [/^template-(param-path|if-equal)$/, /./, 'makes a number or a boolean of a text that looks like one', '4.2'],
    [/^template-param-query$/, /./, 'prints all values of a repeated parameter', '3.5'],
    [/^template-path-null$/, /./, 'prints null', '3.2'],
    [/^template-json-wildcard/, /./, 'takes the first match of a path with several', 'none'],
    [/^template-json-missing$/, /./, 'renders nothing at all where $input.json finds nothing', 'none'],
    [/^template-if-undefined$/, /./, 'takes what is undefined for false', '3.2'],
    [/^template-escape$/, /./, 'cannot take back the apostrophes that escapeJavaScript escapes', '3.6'],
    [/^template-url-encode$/, /./, 'leaves / ? and = in urlEncode', '3.6'],
    [/^template-base64/, /./, 'reads base64 as Latin-1', '3.6'],
    [/^template-context$/, /./, 'has the path in $context.resourcePath', '3.7'],
    [/^template-macro$/, /./, 'expands macros', '3.3'],
    [/^template-split$/, /./, 'keeps empty texts at the end of a split', '3.4'],
    [/^template-text-output$/, /./, 'makes {} of a template that renders no JSON', '4.2'],
    [/^response-error-/, /./, 'fails by itself (13.10.1) where a function throws', '6'],
    [/^response-template$/, /^body$/, 'prints the JSON that a template renders anew', '4.2'],
  ],
  architect: [
    [
      /^event-/,
      /^(stageVariables|requestContext\.stage)$|members$/,
      'leaves out stage variables and most of requestContext',
      '5.3',
    ],
    [/^event-/, /^requestContext\.path$/, 'leaves the stage out of requestContext.path', '5.3'],
    [/^event-(encoded|greedy)/, /^pathParameters$/, 'decodes path variables, and splits a greedy one', '5.3'],
    [/^event-header-repeated$/, /eaders$/, 'joins repeated headers', 'none'],
    [/^event-/, /eaders$/, 'writes the names of headers in lower case', '5.3'],
    [/^event-body-/, /^(body|isBase64Encoded)$/, 'encodes every body in base64', '4.3'],
    [/^result-/, /^header content-type$/, 'adds a charset to the Content-Type that it defaults to', '6'],
    [/^result-status-text$/, /./, 'refuses a status that is a text', '5.3'],
    [/^result-body-number$/, /./, 'takes a body that is a number', 'none'],
    [/^result-base64$/, /^body$/, 'decodes base64 though no media type is binary', '5.3'],
  ],
  'api-gateway-mapping-template': [
    [/^template-path-missing$/, /./, 'prints [] for a path that is not there', '3.2'],
    [/^template-path-null$/, /./, 'prints null', '3.2'],
    [/^template-json-wildcard-one$/, /./, 'takes the one match of a filter for the value', 'none'],
    [/^template-json-missing$/, /./, 'renders [] where $input.json finds nothing', 'none'],
    [/^template-if-undefined$/, /./, 'takes what is undefined for false', '3.2'],
    [/^template-escape$/, /./, 'leaves quotes as they are in escapeJavaScript', '3.6'],
    [/^template-url-encode$/, /./, 'encodes a blank as %20', '3.6'],
    [/^template-url-decode$/, /./, 'leaves a plus as it is in urlDecode', '3.6'],
    [/^template-parse-json$/, /./, 'has no parseJson', '3.6'],
    [/^template-macro$/, /./, 'expands macros', '3.3'],
    [/^template-(contains|split)$/, /./, 'lacks Java’s contains and split', '3.4'],
  ],
}

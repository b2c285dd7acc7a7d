/** Whether the service is what its OpenAPI document says, and stays so. */
package dev.fairfield.service.contract;
